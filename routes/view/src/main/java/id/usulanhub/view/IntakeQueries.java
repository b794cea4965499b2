package id.usulanhub.view;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.outcome.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Questions about what was received and what became of it. */
public final class IntakeQueries {

    private static final String FATES = """
            SELECT connector, fate, count(*) AS n FROM received
            WHERE connector IS NOT NULL GROUP BY connector, fate""";
    private static final String NEWEST = """
            SELECT usulan, receipt, max(raw_offset) FROM received
            WHERE usulan IN (SELECT value FROM json_each(?)) GROUP BY usulan""";

    /**
     * CROSS, so that it walks the few that were refused in their order, and not all that was received. What was taken of
     * the same usulan later has mended it, unless the same wrong content came again after that. What waits for the change
     * that it was made on is nobody's to mend for a day.
     */
    private static final String TO_MEND = """
            FROM rejected x CROSS JOIN received r USING (raw_partition, raw_offset)
            WHERE r.fate = 'REJECTED' AND (?1 = '' OR x.connector = ?1) AND NOT EXISTS (
              SELECT 1 FROM received m LEFT JOIN rejected d USING (raw_partition, raw_offset)
              WHERE m.usulan = x.usulan
                AND (m.fate = 'ACCEPTED' OR (m.fate = 'DUPLICATE' AND d.usulan IS NULL))
                AND m.raw_offset > (
                  SELECT max(s.raw_offset) FROM rejected s
                  WHERE s.usulan = x.usulan AND s.content_hash = x.content_hash))
              AND NOT (x.received_at > 1000 * unixepoch('now', '-1 day')
                AND x.problems ->> '$[0].code' = 'INSTANCE_UNKNOWN')
            """;

    static final String REJECTED = "SELECT x.* " + TO_MEND + """
            ORDER BY x.received_at DESC, x.raw_partition, x.raw_offset DESC LIMIT ?2 OFFSET ?3""";

    private static final String UNREADABLE =
            "SELECT topic, partition, position, why FROM unreadable ORDER BY position DESC, topic, partition LIMIT ?";

    private final Readers readers;

    IntakeQueries(Readers readers) {
        this.readers = readers;
    }

    /** Each connector that has sent anything, by name. */
    public List<Conservation> conservation() {
        Map<String, Map<Fate, Long>> counts = new TreeMap<>();
        readers.each(
                FATES,
                row -> counts.computeIfAbsent(row.getString("connector"), name -> new EnumMap<>(Fate.class))
                        .put(Fate.valueOf(row.getString("fate")), row.getLong("n")));
        return counts.entrySet().stream()
                .map(entry -> conservation(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Conservation conservation(String connector, Map<Fate, Long> counts) {
        return new Conservation(
                connector,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Fate.ACCEPTED, 0L),
                counts.getOrDefault(Fate.REJECTED, 0L),
                counts.getOrDefault(Fate.WAITING, 0L),
                counts.getOrDefault(Fate.DUPLICATE, 0L));
    }

    /** All connectors together. */
    public Conservation total() {
        return conservation().stream().reduce(new Conservation("", 0, 0, 0, 0, 0), Conservation::plus);
    }

    /** The receipt of the newest record of each usulan, by the usulan's id; those without a record are left out. */
    public Map<String, String> newest(Collection<String> usulan) {
        Map<String, String> newest = new HashMap<>();
        readers.each(
                NEWEST,
                row -> newest.put(row.getString("usulan"), row.getString("receipt")),
                new String(Json.write(usulan), StandardCharsets.UTF_8));
        return newest;
    }

    /** How many refused records nobody has mended; they keep their fate when somebody has. */
    public long toMend() {
        return readers.one("SELECT count(*) AS n " + TO_MEND, row -> row.getLong("n"), "")
                .orElse(0L);
    }

    /**
     * Refused records that nobody has mended, newest first. All records of an usulan stand in one partition.
     *
     * @param connector empty for all
     * @param offset 0 for the first
     */
    public List<RejectedRecord> rejected(String connector, int offset, int limit) {
        return readers.all(REJECTED, IntakeQueries::rejected, connector, limit, offset);
    }

    static RejectedRecord rejected(ResultSet row) throws SQLException {
        return new RejectedRecord(
                new RawId(row.getInt("raw_partition"), row.getLong("raw_offset")).toString(),
                row.getString("connector"),
                row.getString("receipt"),
                Columns.millis(row, "received_at"),
                row.getString("place"),
                row.getString("batch"),
                List.of(Columns.json(row.getString("problems"), Problem[].class)));
    }

    /** Records that the view could not read, newest first. */
    public List<Unreadable> unreadable(int limit) {
        return readers.all(
                UNREADABLE,
                row -> new Unreadable(
                        row.getString("topic"), row.getInt("partition"), row.getLong("position"), row.getString("why")),
                limit);
    }
}
