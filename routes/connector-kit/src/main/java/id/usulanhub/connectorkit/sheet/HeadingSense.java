package id.usulanhub.connectorkit.sheet;

import java.util.Map;
import java.util.Set;

/**
 * What the headings of a table mean to its connector, beside those of the columns that it reads.
 *
 * @param unread the letters of the columns that nothing is taken from, though nobody said so; each with the column that its
 *     heading may mean, empty where none comes near
 * @param leftOut the letters of those that are left out on purpose
 * @param lacking the columns without which no row is accepted, and which the table has not
 */
public record HeadingSense(Map<String, String> unread, Set<String> leftOut, Set<String> lacking) {

    /** Where nothing is known but the columns themselves. */
    public static final HeadingSense NONE = new HeadingSense(Map.of(), Set.of(), Set.of());

    public HeadingSense {
        unread = Map.copyOf(unread);
        leftOut = Set.copyOf(leftOut);
        lacking = Set.copyOf(lacking);
    }
}
