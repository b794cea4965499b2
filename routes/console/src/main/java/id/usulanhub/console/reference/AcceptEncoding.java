package id.usulanhub.console.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client can unpack, by the header of that name (RFC 9110, 12.5.3). */
record AcceptEncoding(List<String> values) {

    private static final Pattern CODING =
            Pattern.compile("\\s*([^\\s;]+)\\s*(?:;\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*)?");

    /** Whether it has asked for gzip, and not said that it will have none of it. */
    boolean gzip() {
        return wanted("gzip").or(() -> wanted("*")).orElse(false);
    }

    private Optional<Boolean> wanted(String coding) {
        return values.stream()
                .flatMap(value -> Pattern.compile(",").splitAsStream(value))
                .map(CODING::matcher)
                .filter(Matcher::matches)
                .filter(each -> each.group(1).equalsIgnoreCase(coding))
                .map(each -> each.group(2) == null || Double.parseDouble(each.group(2)) > 0)
                .findFirst();
    }
}
