package id.usulanhub.domain.collect;

import java.util.Objects;

/**
 * Something in a submission that its connector neither reads nor knows of: the source has changed, or says more than the
 * mapping takes. It is a finding on the connector; what becomes of the submission is not touched by it.
 *
 * @param path a place in a form, without the positions in its lists ({@code /usulan/*}{@code /foto}); a heading of a
 *     sheet; empty for {@link Kind#MORE}
 * @param detail of an {@link Kind#OPTION} the option, empty where it may be personal; of a {@link Kind#RENAMED} the
 *     column that is missed; otherwise empty. Never what somebody wrote as free text
 */
public record Drift(Kind kind, String path, String detail) {

    /** What is not known. */
    public enum Kind {
        /** A place of a form. */
        QUESTION,
        /** A column of a sheet, by its heading. */
        COLUMN,
        /** A heading that stands where a column that the mapping reads is gone. */
        RENAMED,
        /** An option that the mapping's table does not have. */
        OPTION,
        /** More than are listed one by one. */
        MORE
    }

    public Drift {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(path);
        Objects.requireNonNull(detail);
    }
}
