package id.usulanhub.console.collect;

/** A door does not take the request; {@link DoorAnswers} turns it into a problem document. */
final class DoorRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DoorCode code;

    DoorRefusal(DoorCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    DoorCode code() {
        return code;
    }
}
