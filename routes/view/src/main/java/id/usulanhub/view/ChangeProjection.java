package id.usulanhub.view;

import id.usulanhub.codec.Change;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerEvent.ListFinalised;
import id.usulanhub.domain.list.ListRef;
import java.util.List;
import java.util.stream.Stream;

/** Writes which changes applications of one's own sent, and where news of their usulan stand. */
final class ChangeProjection {

    /** The first record of a change says its words; what comes under its name with others is refused. */
    private static final String CHANGE = """
            INSERT INTO change (connector, root, id, usulan, raw_partition, raw_offset, newest_offset, sha256, held, body)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9)
            ON CONFLICT DO UPDATE SET body = excluded.body, held = excluded.held,
              newest_offset = excluded.newest_offset,
              raw_offset = CASE held WHEN 1 THEN excluded.raw_offset ELSE raw_offset END
              WHERE sha256 = excluded.sha256 AND (held = 1 OR excluded.held = 0)""";

    private static final String NEWS = """
            INSERT OR REPLACE INTO change_news (usulan, connector, topic, partition, position)
            VALUES (?, ?, ?, ?, ?)""";

    /** Who stood in the list before, and may stand in the new one no more. */
    private static final String LISTED = "SELECT usulan FROM list_item WHERE kunci = ? AND tahun = ? AND version = ?";

    private final Session session;
    private final Senders senders;

    ChangeProjection(Session session, Senders senders) {
        this.session = session;
        this.senders = senders;
    }

    void received(ViewRecord record) {
        if (!Change.MEDIA_TYPE.equals(record.headers().get("content-type"))) {
            return;
        }
        Change change = Change.read(record.value());
        session.run(
                CHANGE,
                record.headers().get("ce_source"),
                change.root(),
                change.id(),
                record.key(),
                record.partition(),
                record.offset(),
                change.sha256(),
                change.isHeld() ? 1 : 0,
                record.value());
        news(record, record.key());
    }

    /** A record about one usulan. */
    void news(ViewRecord record, String usulan) {
        String connector = usulan.substring(0, Math.max(0, usulan.indexOf(':')));
        if (senders.askForNews(connector)) {
            session.run(NEWS, usulan, connector, record.topic(), record.partition(), record.offset());
        }
    }

    /** An event of the ledger, about one usulan or many. */
    void news(ViewRecord record, LedgerEvent event) {
        EventFacts facts = EventFacts.of(event);
        Stream.of(
                        Stream.ofNullable(facts.usulan()),
                        facts.items().stream().map(item -> item.usulan().value()),
                        listedBefore(event).stream())
                .flatMap(usulan -> usulan)
                .forEach(usulan -> news(record, usulan));
    }

    private List<String> listedBefore(LedgerEvent event) {
        if (!(event instanceof ListFinalised finalised)) {
            return List.of();
        }
        ListRef ref = finalised.list().ref();
        return session.all(
                LISTED, row -> row.getString("usulan"), ref.kecamatan().value(), ref.tahun(), ref.version() - 1);
    }
}
