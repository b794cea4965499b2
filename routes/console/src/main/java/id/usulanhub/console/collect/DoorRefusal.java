package id.usulanhub.console.collect;

/** A door does not take the request; {@link DoorAnswers} turns it into a problem document. */
public final class DoorRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DoorCode code;

    public DoorRefusal(DoorCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public DoorCode code() {
        return code;
    }
}
