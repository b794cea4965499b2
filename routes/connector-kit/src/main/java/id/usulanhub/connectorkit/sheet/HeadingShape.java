package id.usulanhub.connectorkit.sheet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells most texts that are no heading by their length and their first letters, since each cell of a file is asked. */
final class HeadingShape {

    /** Blanks, brackets and line breaks that a heading may have besides its letters. */
    private static final int SLACK = 60;

    private static final int LETTERS = 3;
    private static final int LAST_OF_ASCII = 127;

    private final Set<Integer> starts = new HashSet<>();
    private int longest;

    HeadingShape(Set<String> keys, Collection<List<Heading>> headings) {
        keys.forEach(this::add);
        headings.forEach(all -> all.forEach(heading -> add(heading.key())));
    }

    boolean fits(String text) {
        return text.length() <= longest && (startsForeign(text) || starts.contains(start(text)));
    }

    private void add(String key) {
        longest = Math.max(longest, 2 * key.length() + SLACK);
        starts.add(start(key));
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
