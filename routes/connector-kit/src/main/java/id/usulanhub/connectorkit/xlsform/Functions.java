package id.usulanhub.connectorkit.xlsform;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions that phones know: a form that calls another one cannot be opened there. */
final class Functions {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9:_-]*)\\s*\\(");

    /** With what may stand before a bracket and is no function. */
    private static final Set<String> KNOWN = Set.of("""
            and or div mod text node comment \
            abs acos area asin atan atan2 base64-decode boolean boolean-from-string checklist coalesce concat contains cos \
            count count-non-empty count-selected current date date-time decimal-date-time decimal-time depend digest \
            distance enclosed-area ends-with exp exp10 extract-signed false format-date format-date-time geofence if \
            indexed-repeat instance int is-selected join jr:choice-name jr:itext log log10 max min normalize-space not now \
            number once pi position pow property pulldata random randomize regex round selected selected-at sin sqrt \
            starts-with string string-length substr substring-after substring-before sum tan today translate true uuid \
            version weighted-checklist""".split(" "));

    private Functions() {}

    /** Those that an expression calls and that no phone knows. */
    static List<String> unknown(String expression) {
        Matcher call = CALL.matcher(QUOTED.matcher(expression).replaceAll("''"));
        return call.results()
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .toList();
    }
}
