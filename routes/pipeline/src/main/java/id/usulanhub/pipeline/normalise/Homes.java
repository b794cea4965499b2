package id.usulanhub.pipeline.normalise;

import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * In which ledger each usulan lives, so that a revision that moves one to another kecamatan also takes it out of the old.
 *
 * <p>All submissions of one usulan stand in one partition in their order, so "before offset N" is well defined. A batch
 * that was aborted is read again at the same offsets and finds what was true before it: entries at or after the asked
 * offset are passed over.
 */
final class Homes {

    /** Earlier than every offset of a partition. */
    static final long BEFORE_ALL = -1;

    /** A home, since which offset of the raw partition, and the one before. */
    private record Home(long since, KodeWilayah key, Home before) {}

    private final Map<UsulanId, Home> homes = new HashMap<>();

    /** The home that an usulan had before the raw record at {@code offset}; empty when it is new. */
    Optional<KodeWilayah> before(long offset, UsulanId usulan) {
        Home home = standing(offset, homes.get(usulan));
        return home == null ? Optional.empty() : Optional.of(home.key());
    }

    /** The raw record at {@code offset} gave the usulan this home. */
    void put(long offset, UsulanId usulan, KodeWilayah key) {
        Home before = standing(offset, homes.get(usulan));
        boolean stays = before != null && before.key().equals(key);
        homes.put(usulan, stays ? before : new Home(offset, key, before));
    }

    void clear() {
        homes.clear();
    }

    private static Home standing(long offset, Home newest) {
        Home home = newest;
        while (home != null && home.since() >= offset) {
            home = home.before();
        }
        return home;
    }
}
