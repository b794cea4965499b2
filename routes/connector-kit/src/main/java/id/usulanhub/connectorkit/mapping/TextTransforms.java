package id.usulanhub.connectorkit.mapping;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is done to texts. Every one of them takes time in proportion to the text and uses no pattern. */
final class TextTransforms {

    private static final Locale INDONESIAN = Locale.of("id");
    private static final String COUNTRY = "62";
    private static final int SHORTEST_PHONE = 8;
    private static final int LONGEST_PHONE = 15;

    private TextTransforms() {}

    /** One blank for each run of blanks and line breaks. */
    static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!isBlank) {
                out.append(blank && !out.isEmpty() ? " " : "").append(c);
            }
            blank = isBlank;
        }
        return out.toString();
    }

    /** Characters that only look different made one: full-width digits, ligatures, composed accents. */
    static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    static String upper(String text) {
        return text.toUpperCase(INDONESIAN);
    }

    static String lower(String text) {
        return text.toLowerCase(INDONESIAN);
    }

    /** Each word with a capital and the rest small. */
    static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean first = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            out.append(first ? Character.toTitleCase(c) : Character.toLowerCase(c));
            first = !Character.isLetterOrDigit(c) && c != '\'';
        }
        return out.toString();
    }

    /** Nothing but the digits 0 to 9. */
    static String digits(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> out.append((char) c));
        return out.toString();
    }

    static String withoutPrefix(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length()) ? text.substring(prefix.length()) : text;
    }

    static String withoutSuffix(String text, String suffix) {
        int at = text.length() - suffix.length();
        return text.regionMatches(true, at, suffix, 0, suffix.length()) ? text.substring(0, at) : text;
    }

    /** What stands before a mark; the whole text where the mark is not in it. */
    static String before(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    /** What stands after a mark; the whole text where the mark is not in it. */
    static String after(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(at + mark.length());
    }

    /** @param at 1 for what stands before the first mark */
    static String part(String text, String mark, int at) {
        List<String> parts = parts(text, mark);
        return at <= parts.size() ? parts.get(at - 1) : "";
    }

    /** What stands between marks, without blanks at either end. */
    static List<String> parts(String text, String mark) {
        return List.of(text.split(Pattern.quote(mark), -1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Puts a unit after what is only a number. */
    static String withUnit(String text, String unit) {
        boolean bare = text.chars().noneMatch(Character::isLetter);
        return bare ? text + " " + unit : text;
    }

    /** @param to how many characters it has at least */
    static String padded(String text, int to, String with) {
        return text.length() >= to ? text : with.repeat(to - text.length()) + text;
    }

    /** An Indonesian telephone number with a 0 before it and nothing but digits; anything else stays as it is. */
    static String phone(String text) {
        String digits = digits(text);
        if (digits.length() < SHORTEST_PHONE || digits.length() > LONGEST_PHONE || hasLetters(text)) {
            return text;
        }
        if (digits.startsWith(COUNTRY)) {
            return "0" + withoutPrefix(digits.substring(COUNTRY.length()), "0");
        }
        return digits.startsWith("8") ? "0" + digits : digits;
    }

    private static boolean hasLetters(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }
}
