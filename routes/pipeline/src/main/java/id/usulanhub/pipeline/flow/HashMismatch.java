package id.usulanhub.pipeline.flow;

/** A record is not what its producer sent under this topic and key: it was changed, or it landed in the wrong place. */
public final class HashMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HashMismatch(String where) {
        super("the content hash of " + where + " is missing or wrong");
    }
}
