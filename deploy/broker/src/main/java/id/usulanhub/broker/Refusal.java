package id.usulanhub.broker;

/** Why the broker does not start, in one sentence for a person. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int USAGE = 2;
    static final int DATA = 3;
    static final int LOCKED = 4;

    private final int code;

    Refusal(int code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** What the process ends with. */
    int code() {
        return code;
    }
}
