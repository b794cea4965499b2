package id.usulanhub.connectorkit.sheet;

import java.util.Objects;

/**
 * A column of a table that somebody filled in and nothing was taken from, though nobody said that it may be left out.
 *
 * @param place the cell of its heading, as {@code Usulan!J5}
 * @param heading as it is written there, shortened; empty where there is none
 * @param probably the column that it may mean, as the mapping names it; empty where none comes near
 */
public record Unread(String place, String heading, String probably) {

    private static final int LONGEST = 160;

    public Unread {
        Objects.requireNonNull(place);
        heading = heading.length() <= LONGEST ? heading : heading.substring(0, LONGEST) + "…";
    }
}
