package id.usulanhub.app.client;

/** The hub, or what it stands on, does not answer; the message tells a person what to do. */
public final class HubUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HubUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
