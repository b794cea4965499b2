package id.usulanhub.view;

import id.usulanhub.codec.Instance;
import id.usulanhub.domain.usulan.Document;
import java.util.List;
import java.util.Optional;

/** Questions of the door at which instances of forms come in. */
public final class InstanceQueries {

    private static final String INSTANCE = """
            SELECT root, sha256,
              EXISTS (SELECT 1 FROM instance e WHERE e.connector = i.connector AND e.replaces = i.id AND e.replaces <> '')
                AS replaced,
              (SELECT min(withdrawn) FROM usulan u WHERE u.id = i.usulan) AS withdrawn
            FROM instance i WHERE connector = ? AND id = ?""";
    private static final String LINE = """
            WITH RECURSIVE line (id, step) AS (
              SELECT replaces, 1 FROM instance WHERE connector = ?1 AND id = ?2
              UNION ALL
              SELECT i.replaces, step + 1 FROM instance i JOIN line ON i.connector = ?1 AND i.id = line.id
              WHERE line.id <> '' AND step < ?3)
            SELECT id FROM line WHERE id <> '' ORDER BY step""";
    private static final String FILES =
            "SELECT file, sha256, size, media_type FROM instance_file WHERE connector = ? AND id = ?";

    private final Readers readers;

    InstanceQueries(Readers readers) {
        this.readers = readers;
    }

    /** @param id without {@code uuid:}; empty when no such instance has come */
    public Optional<KnownInstance> find(String connector, String id) {
        return readers.atOneMoment(session -> session.one(
                INSTANCE,
                row -> new KnownInstance(
                        row.getString("root"),
                        session.all(LINE, line -> line.getString("id"), connector, id, Document.LINE),
                        row.getString("sha256"),
                        row.getBoolean("replaced"),
                        row.getBoolean("withdrawn"),
                        files(session, connector, id)),
                connector,
                id));
    }

    private static List<Instance.File> files(Session session, String connector, String id) {
        return session.all(
                FILES,
                row -> new Instance.File(
                        row.getString("file"),
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getString("media_type")),
                connector,
                id);
    }
}
