package id.usulanhub.connectorkit.sheet;

/**
 * A heading under which a column stands, and where it must stand when a sheet has it more than once.
 *
 * @param key in the form in which headings are compared
 * @param nth counted from the left, 1 for the first; 0 where it does not matter
 * @param after the key of a heading to its left, of which it is the nearest; empty for none
 * @param under the key of the heading over it, in a header of several rows; empty for none
 */
public record Heading(String key, int nth, String after, String under) {

    /** A heading wherever it stands. */
    public static Heading anywhere(String text) {
        return new Heading(HeadingKey.of(text), 0, "", "");
    }

    public static Heading nth(String text, int nth) {
        return new Heading(HeadingKey.of(text), nth, "", "");
    }

    public static Heading after(String text, String left) {
        return new Heading(HeadingKey.of(text), 0, HeadingKey.of(left), "");
    }

    public static Heading under(String text, String parent) {
        return new Heading(HeadingKey.of(text), 0, "", HeadingKey.of(parent));
    }

    /** Whether it says where it must stand. */
    public boolean hasPosition() {
        return nth > 0 || !after.isEmpty() || !under.isEmpty();
    }
}
