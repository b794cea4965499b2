package id.usulanhub.view;

/** The view's file could not be read or written: a fault of the machine, not of the data. */
public final class ViewException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ViewException(String message, Throwable cause) {
        super(message, cause);
    }
}
