package id.usulanhub.view;

import id.usulanhub.domain.collect.Drift;
import java.util.List;
import java.util.function.Consumer;

/** Writes records into the view. */
public final class Projection {

    private static final String UNREADABLE =
            "INSERT OR REPLACE INTO unreadable (topic, partition, position, why) VALUES (?, ?, ?, ?)";

    private static final String TABLES =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    private final Session session;
    private final Offsets offsets;
    private final DriftWatch watch;
    private final Senders senders;

    Projection(Session session, Offsets offsets, DriftWatch watch, Senders senders) {
        this.session = session;
        this.offsets = offsets;
        this.watch = watch;
        this.senders = senders;
    }

    /**
     * Puts records and the offsets behind them into the view in one transaction; all of it, or nothing. Records that the
     * view has are passed over. A record that cannot be read is noted and passed: it must not hold up those behind it.
     *
     * @param records of any topics and partitions, in the order of each partition
     * @throws ViewException when the file cannot be written; then nothing was
     */
    public void apply(List<ViewRecord> records) {
        applySeen(records.stream().map(this::seen).toList());
    }

    /** A record, and what in it is unknown: that is told before the transaction, which must not wait for it. */
    private record Seen(ViewRecord record, List<Drift> drift) {}

    private Seen seen(ViewRecord record) {
        boolean counts = record.topic().equals(ViewRecord.RAW)
                && !Replays.isCopy(record)
                && record.offset() >= offsets.next(record.topic(), record.partition());
        return new Seen(record, counts ? watch.of(record) : List.of());
    }

    private synchronized void applySeen(List<Seen> records) {
        try {
            write(records);
        } catch (ViewException e) {
            throw e;
        } catch (RuntimeException e) {
            records.forEach(this::writeOrNote);
        }
    }

    /** Forgets everything, offsets included, so that the topics are read again from their first records. */
    public synchronized void forget() {
        session.begin();
        try {
            session.all(TABLES, row -> row.getString("name")).forEach(table -> session.run("DELETE FROM " + table));
            session.commit();
        } catch (RuntimeException | Error e) {
            session.rollback();
            throw e;
        }
        offsets.forget();
    }

    private void writeOrNote(Seen seen) {
        try {
            write(List.of(seen));
        } catch (ViewException e) {
            throw e;
        } catch (RuntimeException e) {
            note(seen.record(), e);
        }
    }

    private void write(List<Seen> records) {
        inTransaction(reading -> {
            Step step = new Step(session, senders);
            for (Seen seen : records) {
                if (reading.isNew(seen.record())) {
                    step.project(seen);
                    reading.passed(seen.record());
                }
            }
            step.store();
        });
    }

    /** The kind of fault only: its message may quote what the record holds. */
    private void note(ViewRecord record, RuntimeException fault) {
        inTransaction(reading -> {
            String why = fault.getClass().getSimpleName();
            session.run(UNREADABLE, record.topic(), record.partition(), record.offset(), why);
            reading.passed(record);
        });
    }

    private void inTransaction(Consumer<Offsets.Reading> work) {
        Offsets.Reading reading = offsets.new Reading();
        session.begin();
        try {
            work.accept(reading);
            reading.store(session);
            session.commit();
        } catch (RuntimeException | Error e) {
            session.rollback();
            throw e;
        }
        reading.publish();
    }

    /** What one transaction writes with; made anew for each, so that nothing outlives a rollback. */
    private static final class Step {

        private final Session session;
        private final Pace pace = new Pace();
        private final RawProjection raw;
        private final DriftProjection drift;
        private final RejectedProjection rejected;
        private final LedgerProjection ledger;
        private final ChangeProjection changes;

        private Step(Session session, Senders senders) {
            this.session = session;
            Fates fates = new Fates(session);
            Replays replays = new Replays(session, fates);
            changes = new ChangeProjection(session, senders);
            raw = new RawProjection(session, replays, pace, changes);
            drift = new DriftProjection(session);
            rejected = new RejectedProjection(session, fates, replays, pace);
            ledger = new LedgerProjection(session, fates, replays, pace);
        }

        private void store() {
            raw.store();
            pace.store(session);
            drift.store();
        }

        private void project(Seen seen) {
            ViewRecord record = seen.record();
            switch (record.topic()) {
                case ViewRecord.RAW -> {
                    raw.project(record);
                    drift.project(record, seen.drift());
                }
                case ViewRecord.REJECTED -> {
                    rejected.project(record);
                    changes.news(record, record.key());
                }
                case ViewRecord.LEDGER -> changes.news(record, ledger.project(record));
                default -> throw new IllegalArgumentException("the view does not read " + record.topic());
            }
        }
    }
}
