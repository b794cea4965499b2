package id.usulanhub.pipeline.audit;

import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.domain.ledger.InMemoryLedgerState;
import id.usulanhub.domain.ledger.Ledger;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerEvent.PushReconciled;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reconciliation;
import id.usulanhub.domain.push.Reconciliation.Finding;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.audit.AuditReport.Counts;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.Replay;
import id.usulanhub.pipeline.flow.Delivery;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an audit has read so far. Fates first, then what was received. */
final class Evidence {

    private static final Set<PushState> UNRESOLVED = EnumSet.of(PushState.SENDING, PushState.UNKNOWN, PushState.DRIFT);

    private enum Kind {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }

    /** What became of a raw record, of which content it was said, and of what it is a copy; empty when of none. */
    private record Fate(Kind kind, String contentHash, String replayOf) {}

    private final Map<String, Fate> fates = new HashMap<>();
    private final Set<String> rejectedBefore = new HashSet<>();
    private final Mended mended = new Mended();
    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private final Map<ListRef, Reconciliation> reconciliations = new HashMap<>();
    private final Map<String, Counts> connectors = new TreeMap<>();
    private long lost;
    private long duplicated;
    private long smuggled;

    void rejected(Rejected rejected) {
        if (rejected.wasReplayed()) {
            mended.notBy(rejected);
            fate(rejected.rawId(), new Fate(Kind.REJECTED, rejected.contentHash(), rejected.replayOf()));
        } else {
            Kind kind = rejectedBefore.add(rejected.sameAgain()) ? Kind.REJECTED : Kind.DUPLICATE;
            fate(rejected.rawId(), new Fate(kind, rejected.contentHash(), ""));
        }
    }

    void event(LedgerEvent event) {
        Verdict verdict = Ledger.apply(state, event);
        switch (event) {
            case UsulanNormalised normalised -> normalised(normalised, verdict);
            case PushReconciled reconciled -> reconciliations.put(reconciled.list(), reconciled.findings());
            default -> {}
        }
    }

    private void normalised(UsulanNormalised event, Verdict verdict) {
        Kind kind = verdict.kind() == Verdict.Kind.DUPLICATE ? Kind.DUPLICATE : Kind.ACCEPTED;
        var origin = event.usulan().origin();
        if (event.wasReplayed()) {
            mended.by(event, verdict);
        }
        fate(event.rawId(), new Fate(kind, origin.contentHash(), event.wasReplayed() ? origin.rawId() : ""));
    }

    private void fate(String rawId, Fate fate) {
        if (fates.put(rawId, fate) != null) {
            duplicated++;
        }
    }

    /** @param read up to which offset the pipeline has read the record's partition */
    void received(Delivery record, long read) {
        Fate fate = fates.remove(RawRecords.rawId(record));
        if (fate == null && record.offset() < read) {
            lost++;
        }
        Received received = RawRecords.asFarAsKnown(record);
        String replayOf = RawRecords.replay(record).map(Replay::of).orElse("");
        if (fate != null
                && !(fate.contentHash().equals(received.contentHash())
                        && fate.replayOf().equals(replayOf))) {
            smuggled++;
        }
        if (replayOf.isEmpty()) {
            count(RawRecords.rawId(record), received, fate);
        }
    }

    private void count(String rawId, Received received, Fate fate) {
        String content = received.connector() + ":" + received.sourceKey() + "/" + received.contentHash();
        if (!mended.isAsClaimed(rawId, content)) {
            smuggled++;
        }
        Counts one = mended.isAccepted(rawId) ? new Counts(1, 1, 0, 0, 0) : counted(fate, mended.holds(content));
        connectors.merge(received.connector(), one, Counts::plus);
    }

    private static Counts counted(Fate fate, boolean contentIsMended) {
        if (fate == null) {
            return new Counts(1, 0, 0, 1, 0);
        }
        return switch (fate.kind()) {
            case ACCEPTED -> new Counts(1, 1, 0, 0, 0);
            case REJECTED -> contentIsMended ? new Counts(1, 0, 0, 0, 1) : new Counts(1, 0, 1, 0, 0);
            case DUPLICATE -> new Counts(1, 0, 0, 0, 1);
        };
    }

    /** Fates that are left belong to nothing that was received. */
    AuditReport report() {
        Counts total = connectors.values().stream().reduce(Counts.NONE, Counts::plus);
        return new AuditReport(
                total,
                new TreeMap<>(connectors),
                lost + missingInSipd(),
                duplicated,
                smuggled + fates.size() + mended.unfounded() + foreignInSipd(),
                unresolved());
    }

    private long missingInSipd() {
        return reconciliations.entrySet().stream()
                .mapToLong(entry -> entry.getValue().items().stream()
                        .filter(found -> found.finding() == Finding.MISSING)
                        .filter(found -> wasThere(entry.getKey(), found.usulan()))
                        .count())
                .sum();
    }

    /** An item whose fate was unknown and that was found missing was never there: it is sent again. */
    private boolean wasThere(ListRef list, UsulanId usulan) {
        return state.pushItem(list, usulan)
                .map(item -> item.state() == PushState.DRIFT)
                .orElse(true);
    }

    private long foreignInSipd() {
        return reconciliations.values().stream()
                .mapToLong(found -> found.smuggled().size())
                .sum();
    }

    private long unresolved() {
        return state.pushItems().stream()
                .filter(item -> UNRESOLVED.contains(item.state()))
                .count();
    }
}
