package id.usulanhub.app.cli;

/** The data refuses what a command was to do; the message tells a person why and what to do. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
