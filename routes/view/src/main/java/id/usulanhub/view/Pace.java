package id.usulanhub.view;

import java.util.HashMap;
import java.util.Map;

/** Counts what each stage did in slots of ten seconds; one row a slot and transaction, not one a record. */
final class Pace {

    static final long SLOT_MILLIS = 10_000;

    private static final String ADD = """
            INSERT INTO pace (stage, slot, done) VALUES (?, ?, ?)
            ON CONFLICT (stage, slot) DO UPDATE SET done = done + excluded.done""";

    private record Slot(String stage, long slot) {}

    private final Map<Slot, Long> done = new HashMap<>();

    void did(String stage, long count, long atMillis) {
        done.merge(new Slot(stage, Math.floorDiv(atMillis, SLOT_MILLIS)), count, Long::sum);
    }

    void store(Session session) {
        done.forEach((slot, count) -> session.run(ADD, slot.stage(), slot.slot(), count));
    }
}
