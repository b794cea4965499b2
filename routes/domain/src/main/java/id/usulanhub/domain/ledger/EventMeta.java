package id.usulanhub.domain.ledger;

import id.usulanhub.domain.wilayah.KodeWilayah;
import java.time.Instant;
import java.util.Objects;

/**
 * What every event of the ledger carries.
 *
 * @param id unique over all time; the same id twice is the same event
 * @param key the kecamatan whose story it belongs to (the kabupaten for an usulan without one); the record's Kafka key
 * @param tahun the planning year
 * @param at when it happened, by the hub's clock; order is by offset, never by time
 * @param actor the user or the part of the hub that did it, by a name that is not personal data
 */
public record EventMeta(String id, KodeWilayah key, int tahun, Instant at, String actor) {
    public EventMeta {
        Objects.requireNonNull(id);
        Objects.requireNonNull(key);
        Objects.requireNonNull(at);
        Objects.requireNonNull(actor);
    }
}
