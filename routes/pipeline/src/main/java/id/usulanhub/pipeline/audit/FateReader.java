package id.usulanhub.pipeline.audit;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.domain.ledger.InMemoryLedgerState;
import id.usulanhub.domain.ledger.Ledger;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells record by record what became of all that was received, from the topics alone. */
public final class FateReader {

    private final TopicScan topics;

    public FateReader(TopicScan topics) {
        this.topics = topics;
    }

    /** Every received record, those of one source in their order; what a replay mended as the replay left it. */
    public List<RecordFate> read() {
        Map<String, RecordFate> fates = new HashMap<>();
        Map<String, RecordFate> replayed = new HashMap<>();
        Set<String> rejectedBefore = new HashSet<>();
        Mended mended = new Mended();
        InMemoryLedgerState state = new InMemoryLedgerState();
        topics.read(Topics.REJECTED, record -> {
            Rejected rejected = Json.read(record.value(), Rejected.class);
            if (!rejected.wasReplayed()) {
                fates.put(rejected.rawId(), rejected(rejected, rejectedBefore));
            }
        });
        topics.read(Topics.LEDGER, record -> {
            LedgerEvent event = Json.readEvent(record.value());
            Verdict verdict = Ledger.apply(state, event);
            if (event instanceof UsulanNormalised normalised) {
                RecordFate fate = accepted(normalised, verdict);
                if (normalised.wasReplayed()) {
                    mended.by(normalised, verdict);
                    replayed.merge(fate.rawId(), fate, (before, now) -> now.after(before));
                } else {
                    fates.put(fate.rawId(), fate);
                }
            }
        });
        List<RecordFate> inOrder = new ArrayList<>();
        topics.read(Topics.RAW, record -> {
            if (RawRecords.replay(record).isEmpty()) {
                String rawId = RawRecords.rawId(record);
                RecordFate first = fates.getOrDefault(rawId, waiting(record));
                RecordFate fate = replayed.getOrDefault(rawId, first).after(first);
                String contentHash = RawRecords.asFarAsKnown(record).contentHash();
                inOrder.add(mended.holds(record.key() + "/" + contentHash) ? fate.mended() : fate);
            }
        });
        return inOrder;
    }

    private static RecordFate rejected(Rejected rejected, Set<String> rejectedBefore) {
        List<String> problems = rejected.problems().stream()
                .map(problem -> problem.code() + "@" + problem.field())
                .sorted()
                .toList();
        return new RecordFate(
                rejected.connector(),
                rejected.sourceKey(),
                rejected.rawId(),
                rejectedBefore.add(rejected.sameAgain()) ? "rejected" : "duplicate",
                null,
                null,
                null,
                null,
                null,
                null,
                problems);
    }

    private static RecordFate accepted(UsulanNormalised event, Verdict verdict) {
        Usulan usulan = event.usulan();
        KodeWilayah desa = usulan.lokasi().desa();
        return new RecordFate(
                usulan.id().connector(),
                usulan.id().value().substring(usulan.id().connector().length() + 1),
                usulan.origin().rawId(),
                verdict.kind() == Verdict.Kind.DUPLICATE ? "duplicate" : "accepted",
                event.meta().key().value(),
                desa == null ? null : desa.value(),
                usulan.pekerjaan().kodeKamus(),
                usulan.usul().volume(),
                usulan.usul().satuan(),
                usulan.usul().anggaran(),
                List.of());
    }

    private static RecordFate waiting(Delivery record) {
        String key = record.key();
        int colon = key.indexOf(':');
        return new RecordFate(
                key.substring(0, Math.max(0, colon)),
                key.substring(colon + 1),
                RawRecords.rawId(record),
                "waiting",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
