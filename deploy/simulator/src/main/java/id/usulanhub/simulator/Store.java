package id.usulanhub.simulator;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the simulator holds: rows of usulan and a count of POSTs, in SQLite, on disk before an answer is given. */
final class Store implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;

    /** What became of one item of a batch. */
    record Stored(long idUsulan, boolean newerIsThere) {}

    Store(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run(
                "CREATE TABLE IF NOT EXISTS usulan (id_usulan INTEGER PRIMARY KEY AUTOINCREMENT, sumber TEXT, sumber_id TEXT,"
                        + " tahun INTEGER, kode_kecamatan TEXT, id_batch TEXT, revisi INTEGER, json TEXT NOT NULL)");
        run("CREATE INDEX IF NOT EXISTS usulan_key ON usulan (sumber, sumber_id, tahun)");
        run("CREATE TABLE IF NOT EXISTS post (id_percobaan TEXT PRIMARY KEY, jumlah INTEGER NOT NULL)");
    }

    /** Counts a POST of an attempt, whatever becomes of it. */
    synchronized void countPost(String attempt) throws SQLException {
        update("INSERT INTO post VALUES (?, 1) ON CONFLICT DO UPDATE SET jumlah = jumlah + 1", attempt);
    }

    synchronized Map<String, Integer> posts() throws SQLException {
        Map<String, Integer> posts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id_percobaan, jumlah FROM post ORDER BY rowid")) {
            while (rows.next()) {
                posts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return posts;
    }

    /** Stores items by their natural key, all in one transaction; an item that came with a newer revisi stays. */
    synchronized List<Stored> storeAll(String idBatch, List<ObjectNode> items) throws SQLException {
        connection.setAutoCommit(false);
        try {
            List<Stored> stored = new ArrayList<>();
            for (ObjectNode item : items) {
                stored.add(store(idBatch, item));
            }
            connection.commit();
            return stored;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Stored store(String idBatch, ObjectNode item) throws SQLException {
        ObjectNode row = item.deepCopy().put("id_batch", idBatch);
        List<ObjectNode> held = select(
                "sumber = ? AND sumber_id = ? AND tahun = ?",
                Page.ALL,
                text(item, "sumber"),
                text(item, "sumber_id"),
                item.path("tahun").asInt());
        if (held.isEmpty()) {
            return new Stored(insert(row), false);
        }
        long id = held.getFirst().path("id_usulan").asLong();
        boolean newer =
                held.getFirst().path("revisi").asLong() > item.path("revisi").asLong();
        if (!newer) {
            replace(id, row);
        }
        return new Stored(id, newer);
    }

    /** Inserts a row whatever is there already; returns its id. */
    synchronized long insert(ObjectNode row) throws SQLException {
        update(
                "INSERT INTO usulan (sumber, sumber_id, tahun, kode_kecamatan, id_batch, revisi, json)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                columns(row));
        try (Statement statement = connection.createStatement();
                ResultSet id = statement.executeQuery("SELECT last_insert_rowid()")) {
            id.next();
            return id.getLong(1);
        }
    }

    /** Puts {@code row} in the place of the row with that id. */
    synchronized void replace(long id, ObjectNode row) throws SQLException {
        update("DELETE FROM usulan WHERE id_usulan = ?", id);
        Object[] columns = columns(row);
        Object[] withId = new Object[columns.length + 1];
        withId[0] = id;
        System.arraycopy(columns, 0, withId, 1, columns.length);
        update("INSERT INTO usulan VALUES (?, ?, ?, ?, ?, ?, ?, ?)", withId);
    }

    synchronized void delete(long id) throws SQLException {
        update("DELETE FROM usulan WHERE id_usulan = ?", id);
    }

    /** Which rows of a result: {@code limit} from {@code offset} on. */
    record Page(int limit, int offset) {
        static final Page ALL = new Page(-1, 0);
    }

    /** The rows for which {@code where} holds, by id, each with its {@code id_usulan}. */
    synchronized List<ObjectNode> select(String where, Page page, Object... values) throws SQLException {
        String sql = "SELECT id_usulan, json FROM usulan WHERE " + where + " ORDER BY id_usulan LIMIT " + page.limit()
                + " OFFSET " + page.offset();
        List<ObjectNode> found = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ObjectNode row = (ObjectNode) JSON.readTree(rows.getString(2));
                found.add(row.put("id_usulan", rows.getLong(1)));
            }
        }
        return found;
    }

    private static Object[] columns(ObjectNode row) {
        return new Object[] {
            text(row, "sumber"),
            text(row, "sumber_id"),
            row.path("tahun").asInt(0),
            text(row, "kode_kecamatan"),
            text(row, "id_batch"),
            row.path("revisi").asLong(0),
            row.toString()
        };
    }

    private static String text(ObjectNode row, String name) {
        return row.path(name).asString("");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
