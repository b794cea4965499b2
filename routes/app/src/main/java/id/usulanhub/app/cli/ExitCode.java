package id.usulanhub.app.cli;

/** What the commands end with; the same meaning for every command. */
public final class ExitCode {

    public static final int DONE = 0;
    /** The data refuses it: a rejected file, a list that is not as signed, a proof that does not hold. */
    public static final int REFUSED = 1;

    public static final int WRONG_USAGE = 2;
    /** Something that the hub stands on is not there: the hub, Kafka, a disk. */
    public static final int INFRASTRUCTURE = 3;

    private ExitCode() {}
}
