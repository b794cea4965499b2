package id.usulanhub.pipeline.normalise;

import id.usulanhub.domain.usulan.UsulanId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * In which ledger each usulan lives, so that a revision that moves one to another kecamatan also takes it out of the old,
 * and of which document it was read.
 *
 * <p>All submissions of one usulan stand in one partition in their order, so "before offset N" is well defined. A batch
 * that was aborted is read again at the same offsets and finds what was true before it: entries at or after the asked
 * offset are passed over.
 */
final class Homes {

    /** Earlier than every offset of a partition. */
    static final long BEFORE_ALL = -1;

    /**
     * A home, since which offset of the raw partition, and the one before.
     *
     * @param newest the offset of the newest submission that was accepted; of a replay that of its original
     */
    private record Stay(long since, Home home, Stay before, long newest) {}

    private final Map<UsulanId, Stay> homes = new HashMap<>();

    /** The home that an usulan had before the raw record at {@code offset}; empty when it is new. */
    Optional<Home> before(long offset, UsulanId usulan) {
        Stay stay = standing(offset, homes.get(usulan));
        return stay == null ? Optional.empty() : Optional.of(stay.home());
    }

    /**
     * Whether a newer submission than the one at {@code original} was accepted. One that stands behind the asking record
     * in an aborted batch counts too: it will be accepted again.
     */
    boolean haveNewer(long original, UsulanId usulan) {
        Stay stay = homes.get(usulan);
        return stay != null && stay.newest() > original;
    }

    /**
     * The raw record at {@code offset} gave the usulan this home.
     *
     * @param original where the submission itself stands; {@code offset}, unless it was replayed
     */
    void put(long offset, UsulanId usulan, Home home, long original) {
        Stay now = homes.get(usulan);
        Stay before = standing(offset, now);
        long newest = now == null ? original : Math.max(original, now.newest());
        boolean stays = before != null && before.home().equals(home);
        homes.put(
                usulan,
                stays
                        ? new Stay(before.since(), home, before.before(), newest)
                        : new Stay(offset, home, before, newest));
    }

    void clear() {
        homes.clear();
    }

    private static Stay standing(long offset, Stay newest) {
        Stay stay = newest;
        while (stay != null && stay.since() >= offset) {
            stay = stay.before();
        }
        return stay;
    }
}
