package id.usulanhub.domain.outcome;

import java.util.Objects;

/**
 * A value as somebody wrote it, what it was read as, and where it stands, so that whatever turns out to be wrong with it
 * later can still be shown at its place.
 *
 * @param <T> what it was read as
 * @param value null when nothing was written, or when it could not be read
 * @param text as written; empty when nothing was
 * @param place where it stands in what was received
 */
public record Written<T>(T value, String text, Place place) {
    public Written {
        Objects.requireNonNull(text);
        Objects.requireNonNull(place);
    }

    /** A text that was read as itself. */
    public static Written<String> text(String text, Place place) {
        return new Written<>(text, text, place);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    public boolean isPresent() {
        return value != null;
    }

    public <R> Written<R> as(R read) {
        return new Written<>(read, text, place);
    }

    /** A problem with this value. */
    public Problem problem(ProblemCode code, String field, String detail) {
        return new Problem(code, field, place, text, detail);
    }
}
