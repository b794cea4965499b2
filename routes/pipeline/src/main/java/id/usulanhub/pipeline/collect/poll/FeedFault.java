package id.usulanhub.pipeline.collect.poll;

import java.time.Duration;

/** Why a look at a source brought nothing now. */
public final class FeedFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What was wrong; each has a sentence for people and a heading in the runbook. */
    public enum Code {
        /** A setting is missing or is no address that may be asked. */
        SETTING_WRONG,
        /** The source does not answer, or not under this name or certificate. */
        UNREACHABLE,
        /** The answer did not come whole in time. */
        TOO_SLOW,
        /** The answer broke off. */
        CUT_OFF,
        /** The answer is longer than may be held. */
        TOO_LARGE,
        /** The source points elsewhere; the hub does not follow. */
        REDIRECTED,
        /** The secret is not accepted, or may not read this form. */
        SECRET_REFUSED,
        /** There is no such feed. */
        NOT_FOUND,
        /** The source asks for patience. */
        BUSY,
        /** The source fails. */
        UNWELL,
        /** The source does not take the question. */
        QUESTION_REFUSED,
        /** The answer is no JSON. */
        NOT_JSON,
        /** The answer is JSON and not the feed that the manifest describes. */
        NOT_THE_FEED,
        /** Fewer submissions came than the source had counted; they are asked for again. */
        INCOMPLETE,
        /** What came could not be stored. */
        NOT_STORED
    }

    private final Code code;
    private final String detail;
    private final transient Duration wait;

    FeedFault(Code code, String detail) {
        this(code, detail, null);
    }

    /**
     * @param detail without payload and without secret
     * @param wait what the source asked for; null when it did not
     */
    FeedFault(Code code, String detail, Duration wait) {
        super(code + " " + detail);
        this.code = code;
        this.detail = detail;
        this.wait = wait;
    }

    public Code code() {
        return code;
    }

    /** What stands beside the sentence, for example the status or the setting. */
    public String detail() {
        return detail;
    }

    Duration waitAskedFor() {
        return wait;
    }
}
