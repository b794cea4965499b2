package id.usulanhub.app.demo;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The example submissions: what is sent in which order, and what must become of each. */
final class Example {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;
    private final Connectors connectors;

    Example(Path folder, Connectors connectors) {
        this.folder = folder;
        this.connectors = connectors;
    }

    List<DemoStep> steps() {
        return table("order.csv").stream()
                .map(row -> new DemoStep(
                        row.get("connector"),
                        folder.resolve(row.get("file")),
                        Integer.parseInt(row.get("submissions"))))
                .toList();
    }

    /** The bodies of a file of form submissions, one a line. */
    static List<byte[]> bodies(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + file + " cannot be read", e);
        }
    }

    /** What must become of each submission, with the key under which the hub knows its source, in the order of sending. */
    List<Expected> expected() {
        List<String> keys =
                steps().stream().flatMap(step -> keys(step).stream()).toList();
        List<CSVRecord> rows = table("expected.csv");
        if (keys.size() != rows.size()) {
            throw new IllegalStateException(
                    "the example has " + keys.size() + " submissions but expects " + rows.size() + " outcomes");
        }
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            expected.add(Expected.of(rows.get(i), keys.get(i)));
        }
        return expected;
    }

    private List<String> keys(DemoStep step) {
        Connector connector = connectors.find(step.connector()).orElseThrow();
        List<String> keys = new ArrayList<>();
        if (step.isForm()) {
            bodies(step.file()).forEach(body -> keys.add(key(connector, body)));
        } else {
            connector.readRows(step.file(), row -> keys.add(key(connector, row.json())));
        }
        return keys;
    }

    private static String key(Connector connector, byte[] payload) {
        return switch (connector.split("application/json", payload)) {
            case Outcome.Accepted<List<Part>> parts -> parts.value().getFirst().sourceKey();
            case Outcome.Rejected<List<Part>> broken ->
                throw new IllegalStateException(
                        "the example holds a submission that is not JSON: " + broken.problems());
        };
    }

    private List<CSVRecord> table(String name) {
        try (CSVParser parser = CSVParser.parse(folder.resolve(name), StandardCharsets.UTF_8, FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("the example's " + name + " cannot be read", e);
        }
    }
}
