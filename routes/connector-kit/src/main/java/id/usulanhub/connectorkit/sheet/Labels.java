package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Blanks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds labels before values: {@code Kelurahan : X}, {@code KEC. X}.
 *
 * @param asked whether a column may be labelled here
 */
record Labels(Columns columns, Predicate<String> asked) {

    private static final Pattern NUMBERING =
            Pattern.compile("^(?:\\(?(?:[ivxIVX]{1,5}|[a-zA-Z]|\\d{1,3})[.)]\\s*){1,3}");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern FILLERS = Pattern.compile("[.…_\\-\\s]*");
    private static final Pattern BETWEEN = Pattern.compile("^[.\\s:]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<String> NO_NAME_BEGINS_SO =
            List.of("dan", "se", "yang", "di", "untuk", "dengan", "oleh", "atau", "ke", "dari", "per");
    private static final int MOST_LABEL_WORDS = 4;
    private static final int MOST_NAME_WORDS = 5;
    private static final int LONGEST_LABEL = 60;

    /** A label's column and what stands after it. */
    record Labelled(String column, String value) {}

    /** The column that a label means, when it is one that is asked for. */
    Optional<String> column(String label) {
        return label.length() > LONGEST_LABEL
                ? Optional.empty()
                : columns.named(Blanks.stripped(withoutNumbering(Blanks.stripped(label))))
                        .filter(asked);
    }

    /** {@code label : value}; the value may be empty. */
    Optional<Labelled> withColon(String line) {
        int colon = line.indexOf(':');
        return colon <= 0
                ? Optional.empty()
                : column(line.substring(0, colon))
                        .map(column -> new Labelled(column, value(line.substring(colon + 1))));
    }

    /** {@code KECAMATAN X}: a label, then a name and nothing more. */
    Optional<Labelled> before(String line) {
        String text = withoutNumbering(Blanks.stripped(line));
        Labelled longest = null;
        int words = 0;
        for (int at = 1; at < text.length() && words < MOST_LABEL_WORDS; at++) {
            if (Character.isLetter(text.charAt(at - 1)) && !Character.isLetter(text.charAt(at))) {
                words++;
                longest = labelled(text, at).orElse(longest);
            }
        }
        return Optional.ofNullable(longest);
    }

    /** A value without colon and blanks before it; empty where there are only dots to write on. */
    static String value(String text) {
        String plain = Blanks.stripped(text);
        String bare = plain.startsWith(":") ? Blanks.stripped(plain.substring(1)) : plain;
        return FILLERS.matcher(bare).matches() ? "" : bare;
    }

    static String withoutNumbering(String text) {
        return NUMBERING.matcher(text).replaceFirst("");
    }

    /** Most words are no label, which is quick to see. */
    private Optional<Labelled> labelled(String text, int at) {
        return column(text.substring(0, at)).flatMap(column -> named(column, text.substring(at)));
    }

    /** A label's column with what stands after it, when that is a name. */
    static Optional<Labelled> named(String column, String after) {
        String value = value(BETWEEN.matcher(after).replaceFirst(""));
        boolean isValue =
                isName(value) && (!column.equals("tahun") || YEAR.matcher(value).matches());
        return isValue ? Optional.of(new Labelled(column, value)) : Optional.empty();
    }

    private static boolean isName(String value) {
        String[] words = BLANKS.split(value.toLowerCase(Locale.ROOT));
        return !value.isEmpty()
                && Character.isLetterOrDigit(value.charAt(0))
                && words.length <= MOST_NAME_WORDS
                && !NO_NAME_BEGINS_SO.contains(words[0])
                && !words[0].startsWith("se-");
    }
}
