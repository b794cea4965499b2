package id.usulanhub.view;

import id.usulanhub.codec.Change;
import id.usulanhub.domain.ledger.LedgerEvent;
import java.util.stream.Stream;

/** Writes which changes applications of one's own sent, and where news of their usulan stand. */
final class ChangeProjection {

    /** The first record of a change says its words; what comes under its name with others is refused. */
    private static final String CHANGE = """
            INSERT INTO change (connector, id, root, usulan, raw_partition, raw_offset, sha256, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET raw_offset = excluded.raw_offset, body = excluded.body
              WHERE usulan = excluded.usulan AND sha256 = excluded.sha256""";

    private static final String ANY = "SELECT 1 FROM change LIMIT 1";
    private static final String NEWS = """
            INSERT OR REPLACE INTO change_news (usulan, connector, topic, partition, position)
            SELECT usulan, connector, ?, ?, ? FROM change WHERE usulan = ? LIMIT 1""";

    private final Session session;
    private boolean any;

    ChangeProjection(Session session) {
        this.session = session;
        this.any = session.one(ANY, row -> true).isPresent();
    }

    void received(ViewRecord record) {
        if (Change.MEDIA_TYPE.equals(record.headers().get("content-type"))) {
            Change change = Change.read(record.value());
            session.run(
                    CHANGE,
                    record.headers().get("ce_source"),
                    change.id(),
                    change.root(),
                    record.key(),
                    record.partition(),
                    record.offset(),
                    change.sha256(),
                    record.value());
            any = true;
            news(record, record.key());
        }
    }

    /** A record about one usulan. */
    void news(ViewRecord record, String usulan) {
        if (any) {
            session.run(NEWS, record.topic(), record.partition(), record.offset(), usulan);
        }
    }

    /** An event of the ledger, about one usulan or many. */
    void news(ViewRecord record, LedgerEvent event) {
        if (any) {
            EventFacts facts = EventFacts.of(event);
            Stream.concat(
                            Stream.ofNullable(facts.usulan()),
                            facts.items().stream().map(item -> item.usulan().value()))
                    .forEach(usulan -> news(record, usulan));
        }
    }
}
