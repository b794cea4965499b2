package id.usulanhub.view;

import id.usulanhub.domain.collect.Drift;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what is unknown in the records of the raw topic, summed up for a whole batch. So many findings of a connector are
 * listed one by one; beyond them they are only counted, so that no sender can fill the table.
 */
final class DriftProjection {

    static final int MOST = 200;

    private static final Drift MORE = new Drift(Drift.Kind.MORE, "", "");
    private static final String COUNT = "SELECT count(*) AS n FROM drift WHERE connector = ?";
    private static final String LISTED =
            "SELECT 1 FROM drift WHERE connector = ? AND kind = ? AND path = ? AND detail = ?";
    private static final String PUT = """
            INSERT INTO drift (connector, kind, path, detail, first_at, last_at, times, raw_partition, raw_offset)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET first_at = min(first_at, excluded.first_at), times = times + excluded.times,
              raw_partition = iif(excluded.last_at >= last_at, excluded.raw_partition, raw_partition),
              raw_offset = iif(excluded.last_at >= last_at, excluded.raw_offset, raw_offset),
              last_at = max(last_at, excluded.last_at)""";

    private final Session session;
    private final Map<Found, Seen> batch = new LinkedHashMap<>();
    private final Map<String, Integer> listed = new HashMap<>();

    private record Found(String connector, Drift drift) {}

    /** @param times how many records have it */
    private record Seen(long firstAt, long lastAt, long times, RawId rawId) {
        static Seen in(ViewRecord raw) {
            long at = Instant.parse(raw.headers().get("ce_time")).toEpochMilli();
            return new Seen(at, at, 1, new RawId(raw.partition(), raw.offset()));
        }

        Seen and(Seen other) {
            boolean later = other.lastAt >= lastAt;
            return new Seen(
                    Math.min(firstAt, other.firstAt),
                    Math.max(lastAt, other.lastAt),
                    times + other.times,
                    later ? other.rawId : rawId);
        }
    }

    DriftProjection(Session session) {
        this.session = session;
    }

    void project(ViewRecord raw, List<Drift> unknown) {
        for (Drift drift : unknown) {
            batch.merge(new Found(raw.headers().get("ce_source"), drift), Seen.in(raw), Seen::and);
        }
    }

    /** Writes what {@link #project} has gathered. */
    void store() {
        batch.forEach((found, seen) -> put(isRoomFor(found) ? found : new Found(found.connector, MORE), seen));
    }

    private boolean isRoomFor(Found found) {
        boolean isListed = found.drift.kind() == Drift.Kind.MORE
                || session.one(
                                LISTED,
                                row -> true,
                                found.connector,
                                found.drift.kind().name(),
                                found.drift.path(),
                                found.drift.detail())
                        .isPresent();
        return isListed || room(found.connector);
    }

    /** Takes a place of the connector's list, if there is one. */
    private boolean room(String connector) {
        int count = listed.computeIfAbsent(
                connector,
                name -> session.one(COUNT, row -> row.getInt("n"), name).orElse(0));
        if (count < MOST) {
            listed.put(connector, count + 1);
        }
        return count < MOST;
    }

    private void put(Found found, Seen seen) {
        session.run(
                PUT,
                found.connector,
                found.drift.kind().name(),
                found.drift.path(),
                found.drift.detail(),
                seen.firstAt,
                seen.lastAt,
                seen.times,
                seen.rawId.partition(),
                seen.rawId.offset());
    }
}
