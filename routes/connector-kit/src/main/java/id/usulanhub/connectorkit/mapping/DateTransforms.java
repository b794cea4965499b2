package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
    private static final int EIGHT = 8;
    private static final String YEAR_FIRST = "ymd";

    /** Days of people who write usulan today have five digits; anything else is no day of a spreadsheet. */
    private static final int SERIAL_DIGITS = 5;

    /** Spreadsheets count 1900 as a leap year, so that from March 1900 on day 0 is this one. */
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    static final int USUAL_EPOCH = 1900;

    private DateTransforms() {}

    /** A date as {@code 2027-01-31}; what follows it, as a time, is left out. */
    static Transform date(String order, int epoch) {
        return of(order, epoch, LocalDate::toString);
    }

    /** The year of a date. */
    static Transform year(String order, int epoch) {
        return of(order, epoch, date -> Integer.toString(date.getYear()));
    }

    /** @param epoch the year from which on a spreadsheet counts days: 1900 or 1904 */
    private static Transform of(String order, int epoch, Function<LocalDate, String> shown) {
        return Transform.reading(
                ProblemCode.NOT_A_DATE,
                text -> serial(text, epoch).or(() -> read(text, order)).map(shown));
    }

    /** The day that a spreadsheet means by a number of at most five digits. */
    private static Optional<LocalDate> serial(String text, int epoch) {
        String days = text.indexOf('.') > 0 ? text.substring(0, text.indexOf('.')) : text;
        boolean isSerial = days.length() == SERIAL_DIGITS && isDigits(days) && isDigits(text.replaceFirst("\\.", ""));
        return Optional.of(days)
                .filter(digits -> isSerial)
                .map(Long::parseLong)
                .map((epoch == USUAL_EPOCH ? DAY_0_OF_1900 : DAY_0_OF_1904)::plusDays);
    }

    /** @param order of {@code d}, {@code m} and {@code y}; a year of four digits in front is one in any order */
    static Optional<LocalDate> read(String text, String order) {
        List<String> parts = parts(text.length() > LONGEST ? "" : text);
        if (parts.size() == 1 && text.length() == EIGHT && isDigits(text)) {
            return date(eight(text, order), order);
        }
        boolean yearFirst = parts.size() >= PARTS && parts.getFirst().length() == YEAR_DIGITS;
        return parts.size() < PARTS ? Optional.empty() : date(parts, yearFirst ? YEAR_FIRST : order);
    }

    private static Optional<LocalDate> date(List<String> parts, String order) {
        if (parts.get(order.indexOf('y')).length() != YEAR_DIGITS) {
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

    /** Eight digits without anything between them. */
    private static List<String> eight(String text, String order) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (char part : order.toCharArray()) {
            int length = part == 'y' ? YEAR_DIGITS : 2;
            parts.add(text.substring(at, at + length));
            at += length;
        }
        return parts;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
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
