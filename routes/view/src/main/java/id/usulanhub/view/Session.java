package id.usulanhub.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** One connection with its prepared statements. One thread at a time. */
final class Session implements AutoCloseable {

    /** SQLite's error codes carry details above these bits. */
    private static final int PRIMARY_CODE = 0xff;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with one row of an answer. */
    @FunctionalInterface
    interface Visit {
        void row(ResultSet row) throws SQLException;
    }

    /** Runs one change; returns how many rows it touched. */
    int run(String sql, Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> Optional<T> one(String sql, Row<T> row, Object... arguments) {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> List<T> all(String sql, Row<T> row, Object... arguments) {
        List<T> all = new ArrayList<>();
        each(sql, rows -> all.add(row.read(rows)), arguments);
        return all;
    }

    /** Hands over one row after the other, so that a long answer is never in memory as a whole. */
    void each(String sql, Visit visit, Object... arguments) {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            while (rows.next()) {
                visit.row(rows);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Begins a transaction: changes until {@link #commit} stand together, reads see one moment. */
    void begin() {
        run("BEGIN");
    }

    void commit() {
        run("COMMIT");
    }

    void rollback() {
        run("ROLLBACK");
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** A value that a column refuses is a fault of the record, all else one of the machine. */
    static RuntimeException failed(SQLException e) {
        if ((e.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
            return new IllegalArgumentException("the view's form refuses a value", e);
        }
        return new ViewException("the view's file does not answer", e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
