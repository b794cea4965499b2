package id.usulanhub.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the simulator holds, read from its own store behind everybody's back. */
record SimulatorStore(Path data) {

    long usulan() throws SQLException {
        return number("SELECT count(*) FROM usulan");
    }

    /** Usulan that stand twice or more. */
    long doubled() throws SQLException {
        return number(
                "SELECT count(*) FROM (SELECT 1 FROM usulan GROUP BY sumber, sumber_id, tahun HAVING count(*) > 1)");
    }

    /** Attempts that came in more than one POST. */
    long repeatedPosts() throws SQLException {
        return number("SELECT count(*) FROM post WHERE jumlah > 1");
    }

    private long number(String query) throws SQLException {
        String file = data.resolve("simulator/simulator.sqlite").toString();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.getLong(1);
        }
    }
}
