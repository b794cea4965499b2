package id.usulanhub.domain.usulan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A document that its sender names and revises, and whose files may come apart from it: an instance of a form.
 *
 * @param id the sender's name of it; each revision has its own
 * @param sha256 of the document without its files, hexadecimal
 * @param replaces the ids of the revisions that this one takes the place of, the nearest first, at most {@link #LINE};
 *     empty for the first
 */
public record Document(String id, String sha256, List<String> replaces) {

    /** How many revisions a document names: as many may be refused one after the other. */
    public static final int LINE = 50;

    public Document {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sha256);
        replaces = List.copyOf(replaces);
    }

    /** What a revision of {@code base} takes the place of. */
    public static List<String> line(String base, List<String> ofBase) {
        return Stream.concat(Stream.of(base), ofBase.stream()).limit(LINE).toList();
    }

    /**
     * Whether it takes the place of the other: it is a revision of that one, or of what was made of it and refused.
     */
    public boolean follows(Document other) {
        return replaces.contains(other.id);
    }

    /** Whether this is the same revision, with the same words. */
    public boolean isSameAs(Document other) {
        return id.equals(other.id) && sha256.equals(other.sha256);
    }
}
