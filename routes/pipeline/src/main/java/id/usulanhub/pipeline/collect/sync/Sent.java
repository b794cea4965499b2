package id.usulanhub.pipeline.collect.sync;

import id.usulanhub.codec.Change;
import java.util.List;

/**
 * A change as its client sent it.
 *
 * @param change without files
 * @param files those that it names
 */
public record Sent(Change change, List<Named> files) {

    /**
     * A file that is sent apart.
     *
     * @param name in the usulan
     * @param sha256 hexadecimal
     */
    public record Named(String name, String sha256) {}

    public Sent {
        files = List.copyOf(files);
    }
}
