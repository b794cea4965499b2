package id.usulanhub.connectorkit.xform;

import id.usulanhub.connectorkit.xml.XmlTree;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import tools.jackson.databind.JsonNode;

/** Reads what the hub must know of a form that others have made. */
final class XFormReader {

    private static final Pattern NEEDED = Pattern.compile("jr://file(?:-csv)?/([^\"'?#]+)");
    private static final String BINARY = "binary";
    private static final String AUDIT = "/meta/audit";

    private final JsonNode document;
    private final List<Problem> problems = new ArrayList<>();

    private XFormReader(JsonNode document) {
        this.document = document;
    }

    static Outcome<XForm> read(byte[] xml, List<MediaFile> media) {
        try {
            return new XFormReader(XmlTree.read(xml)).form(xml, media);
        } catch (XMLStreamException e) {
            String at = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber();
            return Outcome.rejected(problem(at, "XML"));
        }
    }

    /** @throws IllegalArgumentException when the bytes are no XML */
    static List<String> binaryQuestions(byte[] xml) {
        return of(xml).binaryQuestions();
    }

    /** @throws IllegalArgumentException when the bytes are no XML */
    static Map<String, String> uploads(byte[] xml) {
        XFormReader reader = of(xml);
        Map<String, String> uploads = new TreeMap<>();
        reader.all("upload")
                .forEach(upload -> uploads.put(
                        reader.path(reader.reference(upload)),
                        first(upload, "@mediatype").orElse("")));
        return uploads;
    }

    private static XFormReader of(byte[] xml) {
        try {
            return new XFormReader(XmlTree.read(xml));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Outcome<XForm> form(byte[] xml, List<MediaFile> media) {
        JsonNode instance = primary().map(Map.Entry::getValue).orElse(document.path("none"));
        String id = first(instance, "@id").orElse("");
        String title = document.at("/html/head/title").asString("").strip();
        require(!id.isBlank(), "id");
        require(!title.isBlank(), "title");
        needed().filter(name -> media.stream().noneMatch(file -> file.name().equals(name)))
                .forEach(name -> problems.add(problem(name, "media")));
        return problems.isEmpty()
                ? Outcome.accepted(
                        new XForm(id.strip(), first(instance, "@version").orElse(""), title, xml, media))
                : Outcome.rejected(problems);
    }

    private void require(boolean isThere, String what) {
        if (!isThere) {
            problems.add(problem("", what));
        }
    }

    /** The names of the files that the instances are filled from. */
    private Stream<String> needed() {
        return elements(document.at("/html/head/model/instance"))
                .map(instance -> NEEDED.matcher(instance.path("@src").asString("")))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    /** The answer that is to be filled in: the first instance, by the name of its root. */
    private Optional<Map.Entry<String, JsonNode>> primary() {
        return elements(document.at("/html/head/model/instance"))
                .filter(instance -> !instance.has("@src"))
                .findFirst()
                .flatMap(instance -> instance.propertyStream()
                        .filter(member -> !member.getKey().startsWith("@"))
                        .findFirst());
    }

    /** Without the record of how the form was filled in, which is not kept. */
    private List<String> binaryQuestions() {
        TreeSet<String> paths = new TreeSet<>();
        for (JsonNode bind : all("bind")) {
            if (plain(bind.path("@type").asString("")).equals(BINARY)) {
                paths.add(path(bind.path("@nodeset").asString("")));
            }
        }
        all("upload").forEach(upload -> paths.add(path(reference(upload))));
        paths.removeIf(path -> path.endsWith(AUDIT));
        return List.copyOf(paths);
    }

    /** Where a control's answer stands: its own path, or that of the bind that it names. */
    private String reference(JsonNode control) {
        return first(control, "@ref")
                .orElseGet(() -> all("bind").stream()
                        .filter(bind -> bind.path("@id")
                                .asString("")
                                .equals(control.path("@bind").asString("-")))
                        .map(bind -> bind.path("@nodeset").asString(""))
                        .findFirst()
                        .orElse(""));
    }

    /** A path without prefixes and blanks, from the root. */
    private String path(String written) {
        List<String> steps = Stream.of(written.strip().split("/", -1))
                .filter(step -> !step.isBlank())
                .map(XFormReader::plain)
                .toList();
        String root = written.strip().startsWith("/")
                ? ""
                : "/" + primary().map(Map.Entry::getKey).orElse("data");
        return root + "/" + String.join("/", steps);
    }

    private static String plain(String name) {
        return name.strip().substring(name.strip().indexOf(':') + 1);
    }

    private List<JsonNode> all(String name) {
        return document.findValues(name).stream().flatMap(XFormReader::elements).toList();
    }

    private static Stream<JsonNode> elements(JsonNode found) {
        return found.isArray() ? found.valueStream() : Stream.of(found).filter(each -> !each.isMissingNode());
    }

    private static Optional<String> first(JsonNode element, String attribute) {
        return Optional.of(element.path(attribute).asString("")).filter(text -> !text.isBlank());
    }

    private static Problem problem(String value, String detail) {
        return new Problem(ProblemCode.PAYLOAD_MALFORMED, "openrosa.form", Place.wholeRecord(), value, detail);
    }
}
