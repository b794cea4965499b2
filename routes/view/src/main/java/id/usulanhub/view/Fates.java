package id.usulanhub.view;

/**
 * Writes what became of a received record. Its fate may be read before the record itself, because they stand in different
 * topics; the row then waits for it. Whatever the order, the end is the same: what the ledger says of a record stands
 * over its rejection, because it is a later normalisation of the same bytes that went well.
 */
final class Fates {

    private static final String BY_LEDGER = """
            INSERT INTO received (raw_partition, raw_offset, fate, fate_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET fate = excluded.fate, fate_at = excluded.fate_at""";
    private static final String BY_REJECTION = BY_LEDGER + " WHERE fate = 'WAITING'";
    private static final String BY_REPLAY = BY_LEDGER + " WHERE fate IN ('WAITING', 'REJECTED')";

    private final Session session;

    Fates(Session session) {
        this.session = session;
    }

    void byLedger(RawId id, Fate fate, long atMillis) {
        session.run(BY_LEDGER, id.partition(), id.offset(), fate.name(), atMillis);
    }

    /** A replay that says what the ledger says already takes nothing from a record that was accepted. */
    void byReplay(RawId id, Fate fate, long atMillis) {
        String sql = fate == Fate.ACCEPTED ? BY_LEDGER : BY_REPLAY;
        session.run(sql, id.partition(), id.offset(), fate.name(), atMillis);
    }

    void byRejection(RawId id, Fate fate, long atMillis) {
        session.run(BY_REJECTION, id.partition(), id.offset(), fate.name(), atMillis);
    }
}
