package id.usulanhub.domain.usulan;

import java.util.Objects;

/**
 * A document that its sender names, and whose files may come apart from it: an instance of a form.
 *
 * @param id the sender's name of it; each revision has its own
 * @param sha256 of the document without its files, hexadecimal
 * @param replaces the id of the revision that this one takes the place of; empty for the first
 */
public record Document(String id, String sha256, String replaces) {
    public Document {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(replaces);
    }

    /** Whether this is the same revision, with the same words. */
    public boolean isSameAs(Document other) {
        return id.equals(other.id) && sha256.equals(other.sha256);
    }
}
