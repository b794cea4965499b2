package id.usulanhub.view;

/** Which connectors have senders that ask what became of their usulan. */
@FunctionalInterface
public interface Senders {

    /** Nobody asks. */
    Senders NONE = connector -> false;

    boolean askForNews(String connector);
}
