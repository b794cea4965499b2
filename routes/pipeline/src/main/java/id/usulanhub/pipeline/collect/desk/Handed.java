package id.usulanhub.pipeline.collect.desk;

import id.usulanhub.pipeline.collect.reupload.Reuploads;

/**
 * A file that is handed in.
 *
 * @param owner who alone may ask for it
 * @param name the file's name as the sender has it
 * @param connector empty for the one that knows its headings
 * @param follows the file that it corrects, as {@link id.usulanhub.pipeline.collect.Importer.Request} has it
 * @param asked whether the owner is a person who is asked before rows of another file are left out
 */
public record Handed(String owner, String name, String connector, String follows, boolean asked) {

    /** By a machine; the hub finds out whether it corrects another. */
    public Handed(String owner, String name, String connector) {
        this(owner, name, connector, Reuploads.FIND, false);
    }

    /** By a person who sees what becomes of it; the hub finds out whether it corrects another, and asks. */
    public static Handed byPerson(String owner, String name, String connector) {
        return new Handed(owner, name, connector, Reuploads.FIND, true);
    }
}
