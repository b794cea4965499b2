package id.usulanhub.view;

import id.usulanhub.codec.Instance;
import java.util.List;
import java.util.stream.Stream;

/**
 * An instance of a form that came.
 *
 * @param root the id of the first of its edits
 * @param replaces what it takes the place of, the nearest first
 * @param sha256 of its XML, hexadecimal
 * @param replaced whether an edit of it came
 * @param withdrawn whether its usulan was accepted and has been withdrawn since
 * @param files those that came with it
 */
public record KnownInstance(
        String root,
        List<String> replaces,
        String sha256,
        boolean replaced,
        boolean withdrawn,
        List<Instance.File> files) {
    public KnownInstance {
        replaces = List.copyOf(replaces);
        files = List.copyOf(files);
    }

    /** The same, after an edit of it came. */
    public KnownInstance asReplaced() {
        return new KnownInstance(root, replaces, sha256, true, withdrawn, files);
    }

    /** What either of two who know of it knows. */
    public KnownInstance and(KnownInstance other) {
        List<Instance.File> all =
                Stream.concat(files.stream(), other.files.stream()).distinct().toList();
        return new KnownInstance(root, replaces, sha256, replaced || other.replaced, withdrawn || other.withdrawn, all);
    }
}
