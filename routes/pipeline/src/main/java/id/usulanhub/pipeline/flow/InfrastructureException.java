package id.usulanhub.pipeline.flow;

/** Something the hub stands on does not answer now. It says nothing of the data; trying again later is right. */
public class InfrastructureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InfrastructureException(String message, Throwable cause) {
        super(message, cause);
    }
}
