package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is done to dates. The order of day, month and year is declared, never guessed. */
final class DateTransforms {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    private static final int LONGEST = 40;
    private static final int PARTS = 3;
    private static final int LETTERS = 3;
    private static final int YEAR_DIGITS = 4;

    private DateTransforms() {}

    /** A date as {@code 2027-01-31}; what follows it, as a time, is left out. */
    static Transform date(String order) {
        return Transform.reading(
                ProblemCode.NOT_A_DATE, text -> read(text, order).map(LocalDate::toString));
    }

    /** The year of a date. */
    static Transform year(String order) {
        return Transform.reading(
                ProblemCode.NOT_A_DATE,
                text -> read(text, order).map(LocalDate::getYear).map(String::valueOf));
    }

    /** @param order of {@code d}, {@code m} and {@code y} */
    static Optional<LocalDate> read(String text, String order) {
        List<String> parts = parts(text.length() > LONGEST ? "" : text);
        if (parts.size() < PARTS || parts.get(order.indexOf('y')).length() != YEAR_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.get(order.indexOf('y'))),
                    month(parts.get(order.indexOf('m'))),
                    Integer.parseInt(parts.get(order.indexOf('d')))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        return text.length() < LETTERS
                ? Integer.parseInt(text)
                : MONTHS.getOrDefault(text.substring(0, LETTERS).toLowerCase(Locale.ROOT), 0);
    }

    /** Runs of letters and runs of digits. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || kind(text.charAt(at)) != kind(text.charAt(start))) {
                if (kind(text.charAt(start)) != 0) {
                    parts.add(text.substring(start, at));
                }
                start = at;
            }
        }
        return parts;
    }

    private static int kind(char c) {
        return c >= '0' && c <= '9' ? 1 : Character.isLetter(c) ? 2 : 0;
    }
}
