import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the reports of Surefire and Failsafe below a folder and prints what was run: counts for each layer, each
 * skipped test with its reason, each failed one, which Kafka was used. One file without dependencies, because the
 * launcher runs it from its source. Ends with 1 when a test failed or none ran.
 */
public final class TestSummary {
    private static final String KAFKA_LINE = "Kafka for the tests: ";

    private enum Result {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** One test case of a report: its layer, its full name, how it ended and, unless it passed, why. */
    private record Case(String layer, String name, Result result, String reason) {}

    private final List<Case> cases = new ArrayList<>();
    private final Set<String> brokers = new LinkedHashSet<>();

    private TestSummary() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        TestSummary summary = new TestSummary();
        for (Path report : reports(Path.of(arguments[0]))) {
            summary.read(report);
        }
        summary.print();
        System.exit(summary.clean() ? 0 : 1);
    }

    private static List<Path> reports(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 6, (path, attributes) -> isReport(path))) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private static boolean isReport(Path path) {
        String folder = String.valueOf(path.getParent().getFileName());
        String file = path.getFileName().toString();
        return folder.matches("(surefire|failsafe)-reports") && file.matches("TEST-.*\\.xml");
    }

    private void read(Path report) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream bytes = Files.newInputStream(report)) {
            XMLStreamReader xml = factory.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    readElement(xml);
                }
            }
        }
    }

    private void readElement(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "testcase" -> cases.add(passed(xml));
            case "failure", "error" -> endLast(Result.FAILED, xml);
            case "skipped" -> endLast(Result.SKIPPED, xml);
            case "system-out" -> xml.getElementText().lines().forEach(this::noteBroker);
            default -> {}
        }
    }

    private static Case passed(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "classname");
        return new Case(layer(type), type + "." + xml.getAttributeValue(null, "name"), Result.PASSED, "");
    }

    private static String layer(String type) {
        String outer = type.replaceFirst("\\$.*", "");
        if (outer.endsWith("E2E")) {
            return "e2e";
        }
        if (outer.endsWith("IT")) {
            return "integration";
        }
        return outer.endsWith("Properties") ? "properties" : "unit";
    }

    private void endLast(Result result, XMLStreamReader xml) throws XMLStreamException {
        Case last = cases.removeLast();
        String message = xml.getAttributeValue(null, "message");
        String reason = message == null ? reason(xml.getElementText()) : message;
        cases.add(new Case(
                last.layer(), last.name(), result, reason.lines().findFirst().orElse("no reason given")));
    }

    /** An assumption that does not hold stands as the stack of its exception. */
    private static String reason(String stack) {
        return stack.strip().replaceFirst("^[\\w.$]+: (Assumption failed: )?", "");
    }

    private void noteBroker(String line) {
        if (line.startsWith(KAFKA_LINE)) {
            brokers.add(line.substring(KAFKA_LINE.length()));
        }
    }

    private void print() {
        System.out.println();
        List.of("unit", "properties", "integration", "e2e").forEach(this::printLayer);
        System.out.println("Kafka: " + (brokers.isEmpty() ? "none was used" : String.join("; ", brokers)));
        printAll(Result.SKIPPED, "Skipped");
        printAll(Result.FAILED, "FAILED");
        System.out.printf(
                "%d passed, %d failed, %d skipped%n",
                count("", Result.PASSED), count("", Result.FAILED), count("", Result.SKIPPED));
    }

    private void printLayer(String layer) {
        System.out.printf(
                "%-12s %5d passed %4d failed %4d skipped%n",
                layer, count(layer, Result.PASSED), count(layer, Result.FAILED), count(layer, Result.SKIPPED));
    }

    private void printAll(Result result, String heading) {
        cases.stream()
                .filter(one -> one.result() == result)
                .forEach(one -> System.out.println(heading + ": " + one.name() + ": " + one.reason()));
    }

    /** How many cases of a layer, or of all where the layer is empty, ended so. */
    private long count(String layer, Result result) {
        return cases.stream()
                .filter(one -> layer.isEmpty() || one.layer().equals(layer))
                .filter(one -> one.result() == result)
                .count();
    }

    private boolean clean() {
        return count("", Result.FAILED) == 0 && count("", Result.PASSED) > 0;
    }
}
