package id.usulanhub.connectorkit.poll;

import java.time.Duration;
import java.util.List;

/**
 * How the hub asks an OData feed for what is new. Places within a submission are JSON Pointers.
 *
 * @param path below the setting {@code url}; {@code {name}} stands for the setting of that name
 * @param every how long to wait between two looks
 * @param overlap how far a look goes back before the newest change that was seen
 * @param again how often everything is looked through from the beginning
 * @param pageSize submissions in one answer, 1 to 1000
 * @param expand what {@code $expand} says; empty for nothing
 * @param id of a submission; the same after an edit
 * @param changed the times at which a submission came and was changed
 * @param deleted the time at which it was deleted; empty when nobody asks
 * @param skip which are not taken
 */
public record Poll(
        String path,
        Duration every,
        Duration overlap,
        Duration again,
        int pageSize,
        String expand,
        String id,
        List<String> changed,
        String deleted,
        Skip skip) {

    public Poll {
        changed = List.copyOf(changed);
    }

    /**
     * Submissions that are not taken.
     *
     * @param from where to look; empty when all are taken
     * @param is the texts with which one is not taken
     */
    public record Skip(String from, List<String> is) {

        /** All are taken. */
        public static final Skip NONE = new Skip("", List.of());

        public Skip {
            is = List.copyOf(is);
        }
    }
}
