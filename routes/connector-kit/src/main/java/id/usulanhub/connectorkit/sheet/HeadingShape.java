package id.usulanhub.connectorkit.sheet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Tells most texts that are no heading by their length and their first letters, since each cell of a file is asked. */
final class HeadingShape {

    /** Blanks, brackets and line breaks that a heading may have besides its letters. */
    private static final int SLACK = 60;

    private static final int LETTERS = 3;
    private static final int LAST_OF_ASCII = 127;

    private final int[] starts;
    private final int longest;

    HeadingShape(Collection<List<Heading>> headings) {
        List<String> keys =
                headings.stream().flatMap(List::stream).map(Heading::key).toList();
        starts = keys.stream().mapToInt(HeadingShape::start).sorted().toArray();
        longest = 2 * keys.stream().mapToInt(String::length).max().orElse(0) + SLACK;
    }

    boolean fits(String text) {
        return text.length() <= longest && (startsForeign(text) || Arrays.binarySearch(starts, start(text)) >= 0);
    }

    private static int start(String text) {
        int start = 0;
        int letters = 0;
        for (int at = 0; at < text.length() && letters < LETTERS; at++) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                start = start * (LAST_OF_ASCII + 1) + Character.toUpperCase(c);
                letters++;
            }
        }
        return start;
    }

    /** Letters that may look like others, or be put together from several signs. */
    private static boolean startsForeign(String text) {
        int letters = 0;
        for (int at = 0; at < text.length() && letters < LETTERS; at++) {
            if (text.charAt(at) > LAST_OF_ASCII) {
                return true;
            }
            letters += Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0;
        }
        return false;
    }
}
