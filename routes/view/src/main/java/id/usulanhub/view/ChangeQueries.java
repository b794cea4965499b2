package id.usulanhub.view;

import id.usulanhub.codec.Change;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions about the changes that applications of one's own sent. */
public final class ChangeQueries {

    static final String STORY = "SELECT body FROM change WHERE connector = ? AND root = ? ORDER BY raw_offset";
    static final String NEWS = """
            SELECT usulan, position FROM change_news WHERE connector = ? AND topic = ? AND partition = ? AND position >= ?
            ORDER BY position LIMIT ?""";
    static final String NEWEST = """
            SELECT c.id, c.root, r.receipt, r.fate, CASE r.fate WHEN 'REJECTED' THEN x.problems END AS problems FROM change c
            LEFT JOIN received r ON r.raw_partition = c.raw_partition AND r.raw_offset = c.newest_offset
            LEFT JOIN rejected x ON x.raw_partition = c.raw_partition AND x.raw_offset = c.newest_offset
            WHERE c.usulan = ? ORDER BY c.raw_offset DESC LIMIT 1""";
    private static final String USULAN = "SELECT usulan FROM change WHERE connector = ? AND root = ? LIMIT 1";
    private static final String READ = "SELECT topic, partition, next FROM position ORDER BY topic, partition";
    private static final String STATE =
            "SELECT state FROM usulan WHERE id = ? ORDER BY withdrawn, since DESC, kunci LIMIT 1";
    private static final String PUSH =
            "SELECT * FROM push_item WHERE usulan = ? ORDER BY tahun DESC, version DESC LIMIT 1";
    private static final String LISTED = """
            SELECT version, urutan, dalam_pagu FROM list_item
            WHERE kunci = ?1 AND tahun = ?2 AND usulan = ?3
              AND version = (SELECT max(version) FROM list WHERE kunci = ?1 AND tahun = ?2)""";

    private final Readers readers;

    ChangeQueries(Readers readers) {
        this.readers = readers;
    }

    /** The changes of one usulan in the order in which they were stored. @param root what its client calls it */
    public List<Change> story(String connector, String root) {
        return readers.all(STORY, row -> Change.read(row.getBytes("body")), connector, root);
    }

    /** Whether the usulan was accepted and a person has taken it back since; one that moves is on its way only. */
    public boolean isTakenBack(String connector, String root) {
        return readers.atOneMoment(session -> session.one(USULAN, row -> row.getString("usulan"), connector, root)
                .flatMap(usulan -> state(session, usulan))
                .map(UsulanState::takenBack)
                .orElse(false));
    }

    private static Optional<UsulanState> state(Session session, String usulan) {
        return session.one(STATE, row -> Columns.json(row.getString("state"), UsulanState.class), usulan);
    }

    /** How far one partition has been read. */
    private record Read(String topic, int partition, long next) {

        String name() {
            return topic + "/" + partition;
        }
    }

    /**
     * What became of the usulan of a connector since a position, the position of the answer with it. A view that is behind
     * the position, since it is being built anew, tells nothing yet.
     *
     * @param since by {@code topic/partition} the offset to read next; empty from the beginning
     * @param limit the most usulan, 1 or more
     */
    public ChangeNews since(String connector, Map<String, Long> since, int limit) {
        return readers.atOneMoment(session -> {
            List<Read> read = session.all(READ, ChangeQueries::read);
            Map<String, Long> reached = new LinkedHashMap<>();
            read.forEach(each -> reached.put(each.name(), each.next));
            boolean behind =
                    since.entrySet().stream().anyMatch(at -> at.getValue() > reached.getOrDefault(at.getKey(), 0L));
            return behind
                    ? new ChangeNews(List.of(), since, false)
                    : new Page(session, connector, limit).since(since, read);
        });
    }

    /** What one answer tells. */
    private static final class Page {

        private final Session session;
        private final String connector;
        private final int limit;
        private final Set<String> usulan = new LinkedHashSet<>();

        private Page(Session session, String connector, int limit) {
            this.session = session;
            this.connector = connector;
            this.limit = limit;
        }

        private ChangeNews since(Map<String, Long> since, List<Read> partitions) {
            Map<String, Long> next = new LinkedHashMap<>(since);
            for (Read read : partitions) {
                int room = limit - usulan.size();
                List<Long> positions = new ArrayList<>();
                session.each(
                        NEWS,
                        row -> {
                            usulan.add(row.getString("usulan"));
                            positions.add(row.getLong("position"));
                        },
                        connector,
                        read.topic,
                        read.partition,
                        since.getOrDefault(read.name(), 0L),
                        room);
                if (positions.size() == room) {
                    next.put(read.name(), positions.getLast() + 1);
                    return news(session, usulan, next, true);
                }
                next.put(read.name(), read.next);
            }
            return news(session, usulan, next, false);
        }
    }

    private static Read read(ResultSet row) throws SQLException {
        return new Read(row.getString("topic"), row.getInt("partition"), row.getLong("next"));
    }

    /** Of what became of an usulan whose change is not read yet is told when it is. */
    private static ChangeNews news(Session session, Set<String> usulan, Map<String, Long> next, boolean more) {
        List<ChangeNews.Item> items =
                usulan.stream().flatMap(each -> item(session, each).stream()).toList();
        return new ChangeNews(items, next, more);
    }

    private static Optional<ChangeNews.Item> item(Session session, String usulan) {
        UsulanState state = state(session, usulan).orElse(null);
        return session.one(
                NEWEST,
                row -> new ChangeNews.Item(
                        row.getString("root"),
                        row.getString("id"),
                        row.getString("receipt"),
                        Fate.valueOf(row.getString("fate")),
                        problems(row.getString("problems")),
                        state,
                        state == null ? null : listed(session, state.usulan()),
                        session.one(PUSH, Columns::pushItem, usulan).orElse(null)),
                usulan);
    }

    private static ChangeNews.Listed listed(Session session, Usulan usulan) {
        return session.one(
                        LISTED,
                        row -> new ChangeNews.Listed(
                                row.getLong("version"), row.getLong("urutan"), row.getBoolean("dalam_pagu")),
                        usulan.ledgerKey().value(),
                        usulan.tahun(),
                        usulan.id().value())
                .orElse(null);
    }

    private static List<Problem> problems(String json) {
        return json == null ? List.of() : List.of(Columns.json(json, Problem[].class));
    }
}
