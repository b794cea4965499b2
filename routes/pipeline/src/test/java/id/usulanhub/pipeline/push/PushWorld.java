package id.usulanhub.pipeline.push;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.documents.Verification;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.pipeline.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything around the push stage that outlives a process: ledger, SIPD, clock, alarms. */
final class PushWorld {

    static final Duration SETTLE = Duration.ofMinutes(1);
    static final Duration HOLD = Duration.ofMinutes(5);

    final FakeLedger ledger = new FakeLedger();
    final FakeSipd sipd = new FakeSipd();
    final List<PushAlarm.Reason> alarms = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final int batchSize;
    private Instant now = Samples.NOW;

    PushWorld(int batchSize) {
        this.batchSize = batchSize;
    }

    /** A new process. */
    PushStage start() {
        PushPorts ports =
                new PushPorts(ledger, ledger, sipd, PushWorld::verify, (reason, list, detail) -> alarms.add(reason));
        PushSources sources = new PushSources(() -> now, () -> "attempt-" + ids.incrementAndGet(), () -> 0.5);
        return new PushStage(
                ports,
                sources,
                new PushSettings(batchSize, Duration.ofSeconds(2), Duration.ofMinutes(15), SETTLE, HOLD));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private static Verification verify(SignedList list) {
        boolean genuine = Sha256.hex(CanonicalJson.bytes(list.list())).equals(list.sha256());
        return genuine ? Verification.GENUINE : Verification.HASH_MISMATCH;
    }
}
