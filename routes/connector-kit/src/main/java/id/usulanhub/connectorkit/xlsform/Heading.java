package id.usulanhub.connectorkit.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column holds, and in which language.
 *
 * @param column by its usual name; as it is written where it has none, since filters name it so
 * @param language empty where the column names none
 */
record Heading(String column, String language) {

    /** What is shown to people, in as many languages as there are columns. */
    static final Set<String> SHOWN = Set.of("label", "hint", "constraint_message", "required_message");

    /** The columns that every choice has. */
    static final Set<String> OF_CHOICES = Set.of("list_name", "name", "label");

    private static final Set<String> USUAL = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "required",
            "required_message",
            "constraint",
            "constraint_message",
            "relevant",
            "calculation",
            "default",
            "readonly",
            "appearance",
            "choice_filter",
            "repeat_count",
            "parameters",
            "list_name",
            "form_id",
            "form_title",
            "version",
            "default_language",
            "instance_name",
            "allow_choice_duplicates");

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "relevance", "relevant",
            "read_only", "readonly",
            "calculate", "calculation",
            "constraining_message", "constraint_message",
            "caption", "label",
            "count", "repeat_count",
            "jr:count", "repeat_count",
            "value", "name",
            "id_string", "form_id",
            "title", "form_title");

    private static final Pattern LANGUAGE = Pattern.compile("\\s*::?\\s*");

    static Heading of(String written) {
        String[] parts = LANGUAGE.split(written, 2);
        String shown = usual(parts[0]);
        return parts.length == 2 && SHOWN.contains(shown)
                ? new Heading(shown, parts[1])
                : new Heading(usual(written), "");
    }

    /** Of a choice, whose other columns are for filters, which name them as they are written. */
    static Heading ofChoice(String written) {
        Heading heading = of(written);
        return OF_CHOICES.contains(heading.column) ? heading : new Heading(written, "");
    }

    boolean isUsual() {
        return USUAL.contains(column);
    }

    private static String usual(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace(' ', '_');
        String name = OTHER_NAMES.getOrDefault(lower, lower);
        return USUAL.contains(name) ? name : written;
    }
}
