package id.usulanhub.connectorkit.check;

import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.folder.ConnectorFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The file {@code waivers.yaml}: a list of {@code rule}, {@code reason}, {@code until}, and {@code file} where the waiver is
 * for one file only. What bronze asks for cannot be waived.
 */
public final class Waivers {

    public static final String FILE = "waivers.yaml";

    private static final NodeReader YAML = NodeReader.builder().locationAware().build();
    private static final int SHORTEST_REASON = 10;

    private final List<Waiver> all = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final String path;

    private record Waiver(String rule, String file, LocalDate until) {}

    private Waivers(String path) {
        this.path = path;
    }

    /** @param known the ids of the rules that may be waived */
    public static Waivers read(Subject subject, List<String> known) {
        Waivers waivers = new Waivers(subject.name() + "/" + FILE);
        try {
            String text = subject.text(FILE);
            if (!text.isBlank()) {
                waivers.read(YAML.readTree(text, InputFormat.YAML), known);
            }
        } catch (JacksonException e) {
            waivers.fault(null, "is no YAML: " + e.getOriginalMessage());
        }
        return waivers;
    }

    /** Whether a finding is put aside on a day. */
    public boolean cover(Finding finding, LocalDate today) {
        return all.stream()
                .filter(waiver -> !waiver.until().isBefore(today))
                .filter(waiver -> waiver.rule().equals(finding.rule()))
                .anyMatch(waiver -> waiver.file().isEmpty() || finding.file().endsWith("/" + waiver.file()));
    }

    /** What is wrong with the waivers themselves. */
    public List<Finding> faults() {
        return List.copyOf(findings);
    }

    /** The rules whose waivers have ended before a day, with the day. */
    public List<String> endedBefore(LocalDate today) {
        return all.stream()
                .filter(waiver -> waiver.until().isBefore(today))
                .map(waiver -> waiver.rule() + ", " + waiver.until())
                .toList();
    }

    private void read(JsonNode root, List<String> known) {
        if (!root.isArray()) {
            fault(root, "is a list of {rule, reason, until}");
        }
        root.forEach(each -> {
            String rule = each.path("rule").asString("");
            if (!known.contains(rule)) {
                fault(each, "there is no rule that can be waived of this name: " + rule);
            }
            if (each.path("reason").asString("").strip().length() < SHORTEST_REASON) {
                fault(each, "a waiver has a reason of at least " + SHORTEST_REASON + " characters");
            }
            dated(each, rule);
        });
    }

    private void dated(JsonNode each, String rule) {
        try {
            LocalDate until = LocalDate.parse(each.path("until").asString(""));
            all.add(new Waiver(rule, each.path("file").asString(""), until));
        } catch (DateTimeParseException e) {
            fault(
                    each,
                    "until is a day as 2027-06-30, not " + each.path("until").asString(""));
        }
    }

    private void fault(JsonNode at, String message) {
        findings.add(new Finding(path, ConnectorFile.line(at), "waiver-wrong", message));
    }
}
