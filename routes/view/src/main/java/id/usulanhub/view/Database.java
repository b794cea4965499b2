package id.usulanhub.view;

import id.usulanhub.codec.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * The SQLite file. Write-ahead log, so that readers never wait for the writer; {@code synchronous=NORMAL}, because a power
 * cut may then cost the newest commits but never the file's soundness, and with a commit its offsets are gone too: the
 * projection reads the same records again.
 */
final class Database {

    private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");
    private static final String FORM = "PRAGMA user_version";

    private Database() {}

    /** A session that writes into {@code file}, which has the form of today afterwards. */
    static Session writer(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && !isOfThisForm(file)) {
                delete(file);
            }
            boolean isNew = Files.notExists(file);
            Connection connection = connect(file, false);
            return new Session(isNew ? built(connection) : connection);
        } catch (IOException e) {
            throw new UncheckedIOException("the view cannot be kept in " + file, e);
        } catch (SQLException e) {
            throw Session.failed(e);
        }
    }

    static Session reader(Path file) {
        try {
            return new Session(connect(file, true));
        } catch (SQLException e) {
            throw Session.failed(e);
        }
    }

    static void delete(Path file) throws IOException {
        for (String suffix : SUFFIXES) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }

    /** False also for a file that is not a database, or a damaged one. */
    private static boolean isOfThisForm(Path file) {
        try (Connection connection = connect(file, false);
                Statement statement = connection.createStatement()) {
            boolean sound = "ok".equals(text(statement, "PRAGMA quick_check(1)"));
            return sound && String.valueOf(form(script())).equals(text(statement, FORM));
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** The whole form in one transaction, its mark last: a crash in between leaves a file that is not of this form. */
    private static Connection built(Connection connection) throws SQLException, IOException {
        String script = script();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN;" + script + ";" + FORM + " = " + form(script) + ";COMMIT");
        }
        return connection;
    }

    /** 31 bits of the script's hash: nobody has to remember to count up. */
    private static int form(String script) {
        String hash = Sha256.hex(script.getBytes(StandardCharsets.UTF_8));
        return Integer.parseUnsignedInt(hash.substring(0, 8), 16) & Integer.MAX_VALUE;
    }

    private static String script() throws IOException {
        try (InputStream in = Database.class.getResourceAsStream("view.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        Properties pragmas = new Properties();
        pragmas.setProperty("journal_mode", "WAL");
        pragmas.setProperty("synchronous", "NORMAL");
        pragmas.setProperty("busy_timeout", "10000");
        pragmas.setProperty("cache_size", "-16000");
        pragmas.setProperty("temp_store", "MEMORY");
        if (readOnly) {
            pragmas.setProperty("query_only", "true");
        }
        return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), pragmas);
    }
}
