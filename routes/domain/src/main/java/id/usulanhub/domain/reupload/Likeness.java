package id.usulanhub.domain.reupload;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether two rows that are known by different things may be one row that was corrected. Asked either way, the answer is the same. */
final class Likeness {

    /** Two rows share less than this by chance: the year and a kecamatan stand in every row. */
    private static final int LEAST_SHARED = 3;

    /** Of three characters at most one is another, for a slip of the pen. */
    private static final int OF_THREE = 3;

    /** Of a longer text nobody can say at a glance that it is the same with a slip; and to find out takes its square. */
    private static final int LONGEST_SLIP = 500;

    private static final Pattern FIGURE = Pattern.compile("[\\s\\dRp.,:%-]+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

    /** What two rows are to each other. */
    enum Kin {
        /** The rest is the same and what differs was filled in, is another figure, or is nearly the same word. */
        ONE,
        /** All is the same but one value, which is another. */
        PERHAPS,
        STRANGERS
    }

    private Likeness() {}

    static Kin of(FileRow one, FileRow other) {
        long shared = shared(one.values(), other.values());
        if (shared < LEAST_SHARED) {
            return Kin.STRANGERS;
        }
        List<RowChange.Cell> differing = RowChange.of(one, other, true).cells();
        if (shared <= differing.size()) {
            return Kin.STRANGERS;
        }
        boolean corrected = differing.stream().allMatch(cell -> isCorrection(cell.from(), cell.to()));
        return corrected ? Kin.ONE : differing.size() == 1 ? Kin.PERHAPS : Kin.STRANGERS;
    }

    private static long shared(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream()
                .filter(value -> value.getValue().equals(other.get(value.getKey())))
                .count();
    }

    private static boolean isCorrection(String one, String other) {
        return one.isEmpty()
                || other.isEmpty()
                || FIGURE.matcher(one).matches() && FIGURE.matcher(other).matches()
                || isSlip(one, other);
    }

    /** RT 01 is not RT 02, however near they are. */
    private static boolean isSlip(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int apart = Math.abs(one.length() - other.length());
        return longest <= LONGEST_SLIP
                && apart * OF_THREE <= longest
                && NO_DIGITS
                        .matcher(one)
                        .replaceAll(" ")
                        .strip()
                        .equals(NO_DIGITS.matcher(other).replaceAll(" ").strip())
                && distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) * OF_THREE <= longest;
    }

    /** How many characters have to be put in, left out or replaced. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
