package id.usulanhub.pipeline.collect.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a mail server says that it found out about a mail, as RFC 8601 writes it. It repeats words of the sender in quotes
 * and comments: these are left out, so that nobody can say there what the server did not find.
 *
 * @param by the server, as it names itself
 * @param results each a method and what came of it
 */
record AuthenticationResults(String by, List<String> results) {

    private static final String DMARC = "dmarc";
    private static final Pattern PASS = Pattern.compile("dmarc\\s*(/\\s*1\\s*)?=\\s*pass(\\s.*)?", Pattern.DOTALL);

    AuthenticationResults {
        results = List.copyOf(results);
    }

    static AuthenticationResults of(String header) {
        List<String> parts = Arrays.stream(bare(header).split(";", -1))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new AuthenticationResults(parts.getFirst().split("\\s", 2)[0], parts.subList(1, parts.size()));
    }

    /** Whether the server found that the domain in {@code From} stands behind the mail, and nothing else. */
    boolean passesDmarc() {
        List<String> found =
                results.stream().filter(result -> result.startsWith(DMARC)).toList();
        return !found.isEmpty() && found.stream().allMatch(PASS.asMatchPredicate());
    }

    /** Without quoted strings and comments, which may hold others; what is not closed goes to the end. */
    private static String bare(String header) {
        StringBuilder bare = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int at = 0; at < header.length(); at++) {
            char next = header.charAt(at);
            if (next == '\\') {
                at++;
            } else if (next == '"' && depth == 0) {
                quoted = !quoted;
            } else if (!quoted && next == '(') {
                depth++;
                bare.append(' ');
            } else if (!quoted && depth > 0) {
                depth -= next == ')' ? 1 : 0;
            } else if (!quoted) {
                bare.append(next);
            }
        }
        return bare.toString();
    }
}
