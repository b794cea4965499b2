package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the list {@code known} of a {@code mapping.yaml} without touching what a person wrote. */
final class KnownList {

    /** Its first entry tells how far entries are indented. */
    private static final Pattern BLOCK = Pattern.compile("(?m)^known:[ \\t]*(?:#.*)?\\R(?:[ \\t]*#.*\\R)*([ \\t]*)- ");

    private static final Pattern FLOW = Pattern.compile("(?m)^known:[ \\t]*\\[");
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9_/.~-]*");

    private KnownList() {}

    /** The file with more entries: in its list where it has one, else in a new one at its end. */
    static byte[] with(String yaml, List<String> entries) {
        return text(yaml, entries).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String yaml, List<String> entries) {
        Matcher block = BLOCK.matcher(yaml);
        if (block.find()) {
            int first = block.start(1);
            return yaml.substring(0, first) + lines(entries, block.group(1)) + yaml.substring(first);
        }
        Matcher flow = FLOW.matcher(yaml);
        if (flow.find()) {
            boolean isEmpty = yaml.substring(flow.end()).stripLeading().startsWith("]");
            String all = entries.stream().map(KnownList::scalar).collect(Collectors.joining(", "));
            return yaml.substring(0, flow.end()) + all + (isEmpty ? "" : ", ") + yaml.substring(flow.end());
        }
        return yaml.stripTrailing() + "\nknown:\n" + lines(entries, "  ");
    }

    private static String lines(List<String> entries, String indent) {
        return entries.stream()
                .map(entry -> indent + "- " + scalar(entry) + "\n")
                .collect(Collectors.joining());
    }

    private static String scalar(String entry) {
        return PLAIN.matcher(entry).matches() ? entry : Json.mapper().writeValueAsString(entry);
    }
}
