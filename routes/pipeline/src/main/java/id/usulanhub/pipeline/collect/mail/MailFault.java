package id.usulanhub.pipeline.collect.mail;

/** Why a look into the mailbox brought nothing now. */
public final class MailFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What was wrong; each has a sentence for people. */
    public enum Code {
        /** The server does not answer, or breaks off. */
        UNREACHABLE,
        /** The way to the server is not guarded as it has to be: no TLS, or a certificate that is not the server's. */
        TLS_FAILED,
        /** The account or its password is not accepted. */
        LOGIN_REFUSED,
        /** There is no such folder, or it may not be changed. */
        FOLDER_MISSING,
        /** What came could not be stored. */
        NOT_STORED
    }

    private final Code code;

    MailFault(Code code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
