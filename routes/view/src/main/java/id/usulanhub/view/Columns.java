package id.usulanhub.view;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How values of the domain stand in columns, both ways. */
final class Columns {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Columns() {}

    static String json(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }

    static <T> T json(String text, Class<T> type) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8), type);
    }

    static String text(Object valueOrNull) {
        return valueOrNull == null ? null : valueOrNull.toString();
    }

    static String plain(BigDecimal valueOrNull) {
        return valueOrNull == null ? null : valueOrNull.toPlainString();
    }

    static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : new BigDecimal(value);
    }

    static KodeWilayah kode(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : new KodeWilayah(value);
    }

    static UsulanId usulan(ResultSet row, String column) throws SQLException {
        return new UsulanId(row.getString(column));
    }

    static ListRef ref(ResultSet row) throws SQLException {
        return new ListRef(row.getInt("tahun"), new KodeWilayah(row.getString("kunci")), row.getLong("version"));
    }

    /** Null when the column is. */
    static Instant millis(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Nanoseconds since 1970, which a {@code long} holds until 2262; null for null. */
    static Long nanos(Instant instant) {
        if (instant == null) {
            return null;
        }
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull()
                ? null
                : Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }

    static OptionalLong optional(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Map<String, Long> rincian(ResultSet row) throws SQLException {
        Map<String, Long> rincian = new TreeMap<>();
        json(row.getString("rincian"), Map.class)
                .forEach((kode, skor) -> rincian.put((String) kode, ((Number) skor).longValue()));
        return rincian;
    }

    /** The first code after all that lie within {@code scope}: a slash follows the dot. */
    static String end(KodeWilayah scope) {
        return scope.value() + "/";
    }

    static PushItem pushItem(ResultSet row) throws SQLException {
        return new PushItem(
                ref(row),
                usulan(row, "usulan"),
                PushState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("attempt_id"),
                row.getString("id_sipd"),
                row.getString("pesan"),
                instant(row, "not_before"));
    }
}
