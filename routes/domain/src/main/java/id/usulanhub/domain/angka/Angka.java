package id.usulanhub.domain.angka;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as Indonesians write them: dots between thousands, a comma before decimals. A single dot that cannot stand
 * between thousands ({@code 12.5}) is a decimal point. What could mean two numbers ({@code 1500.000}, {@code 1,500,000})
 * is not read at all.
 */
public final class Angka {

    /** More digits than any volume or amount has. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_DECIMALS = 20;
    private static final int GROUP = 3;

    /** Longer than any number of readable size, its dots included. */
    private static final int LONGEST = 64;

    private Angka() {}

    /** The number that the whole of {@code text} is; empty when it is none. */
    public static Optional<BigDecimal> read(String text) {
        String plain = stripped(text);
        boolean negative = plain.startsWith("-");
        String unsigned = negative || plain.startsWith("+") ? plain.substring(1) : plain;
        return Optional.of(unsigned)
                .filter(number -> number.length() <= LONGEST)
                .flatMap(Angka::digits)
                .map(BigDecimal::new)
                .filter(Angka::isOfReadableSize)
                .map(value -> negative ? value.negate() : value);
    }

    /** Whether a number has at most 18 digits before and 20 after the point; no figure of an usulan needs more. */
    public static boolean isOfReadableSize(BigDecimal value) {
        return value.scale() <= MOST_DECIMALS && (long) value.precision() - value.scale() <= MOST_DIGITS;
    }

    /** Without blanks at either end, those that do not break a line included. */
    static String stripped(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }

    /** How many characters from the start on a number can consist of: a sign, digits, dots and commas. */
    static int lengthOfNumber(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        while (at < text.length() && (isDigit(text.charAt(at)) || isSeparator(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** The digits with a decimal point where there is one. */
    private static Optional<String> digits(String unsigned) {
        int comma = unsigned.indexOf(',');
        if (comma < 0) {
            return unsigned.indexOf('.') < 0 ? ifDigits(unsigned) : withDots(unsigned);
        }
        return whole(unsigned.substring(0, comma))
                .flatMap(whole -> ifDigits(unsigned.substring(comma + 1)).map(decimals -> whole + "." + decimals));
    }

    private static Optional<String> whole(String text) {
        return text.indexOf('.') < 0
                ? ifDigits(text)
                : Optional.of(text).filter(Angka::isGrouped).map(Angka::withoutDots);
    }

    private static Optional<String> withDots(String text) {
        return isGrouped(text)
                ? Optional.of(withoutDots(text))
                : Optional.of(text).filter(Angka::isDecimal);
    }

    private static String withoutDots(String text) {
        return text.replace(".", "");
    }

    /** One to three digits, not starting with 0, then groups of three. */
    private static boolean isGrouped(String text) {
        String[] groups = text.split("\\.", -1);
        for (int at = 1; at < groups.length; at++) {
            if (groups[at].length() != GROUP || !isDigits(groups[at])) {
                return false;
            }
        }
        return isDigits(groups[0]) && groups[0].length() <= GROUP && !groups[0].startsWith("0");
    }

    /** Digits on both sides of one dot, unless three digits after it could also be thousands. */
    private static boolean isDecimal(String text) {
        int dot = text.indexOf('.');
        String whole = text.substring(0, dot);
        String decimals = text.substring(dot + 1);
        return isDigits(whole) && isDigits(decimals) && (decimals.length() != GROUP || whole.equals("0"));
    }

    private static Optional<String> ifDigits(String text) {
        return Optional.of(text).filter(Angka::isDigits);
    }

    private static boolean isDigits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',';
    }
}
