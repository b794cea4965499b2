package id.usulanhub.pipeline.push;

import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent.PushReconciled;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.LookUp;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.Reconciliation;
import id.usulanhub.domain.push.Reconciliation.Found;
import id.usulanhub.domain.push.RemoteItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the signed list, the ledger and what SIPD holds, by natural key and content. It deletes nothing and sends
 * nothing: what does not belong is an alarm.
 */
public final class Reconciler {

    private final PushPorts ports;
    private final PushSources sources;
    private final Lanes lanes;
    private final ListProof proof;

    Reconciler(PushPorts ports, PushSources sources, Lanes lanes, ListProof proof) {
        this.ports = ports;
        this.sources = sources;
        this.lanes = lanes;
        this.proof = proof;
    }

    /**
     * Looks into SIPD for one list, appends what was found to the ledger, and reports. Waits while the kecamatan's list is
     * being pushed.
     */
    public ReconcileReport reconcile(ListRef list) {
        return lanes.in(
                list.kecamatan(),
                () -> proof.proven(list)
                        .map(this::reconcile)
                        .orElseGet(() -> incomplete(list, "the list does not verify")));
    }

    private ReconcileReport reconcile(SignedList signed) {
        ListRef list = signed.ref();
        return switch (ports.target().lookUp(list)) {
            case LookUp.Incomplete lookUp -> incomplete(list, lookUp.why());
            case LookUp.Complete lookUp -> compared(signed, lookUp.items());
        };
    }

    private ReconcileReport compared(SignedList signed, List<RemoteItem> remote) {
        ListRef list = signed.ref();
        Instant now = sources.clock().instant();
        Comparison comparison = new Comparison(signed, ports.book().items(list), remote, ports.target());
        List<Found> findings = comparison.findings(now);
        List<String> smuggled = smuggled(list, remote);
        ports.ledger().append(new PushReconciled(meta(list, now), list, new Reconciliation(findings, smuggled)));
        ReconcileReport report = count(list, findings).whole(list, comparison.duplicated(), smuggled);
        raiseAlarms(report);
        return report;
    }

    /** Rows under the hub's name that no finalised list is known to have sent, whatever version they claim. */
    private List<String> smuggled(ListRef list, List<RemoteItem> remote) {
        Map<Long, List<PushItem>> known = new HashMap<>();
        return remote.stream()
                .filter(row -> known.computeIfAbsent(row.version(), version -> itemsOf(list, version)).stream()
                        .noneMatch(item -> wasSentAs(item, row)))
                .map(RemoteItem::sumberId)
                .sorted()
                .toList();
    }

    private List<PushItem> itemsOf(ListRef list, long version) {
        return ports.book().items(new ListRef(list.tahun(), list.kecamatan(), version));
    }

    private static boolean wasSentAs(PushItem item, RemoteItem row) {
        return item.attempts() > 0 && item.usulan().value().equals(row.sumberId());
    }

    private ReconcileReport incomplete(ListRef list, String why) {
        return count(list, List.of()).incomplete(list, why);
    }

    private ReconcileCount count(ListRef list, List<Found> findings) {
        boolean superseded = ports.book().newestVersion(list.tahun(), list.kecamatan()) > list.version();
        return new ReconcileCount(ports.book().items(list), findings, superseded);
    }

    private void raiseAlarms(ReconcileReport report) {
        if (!report.smuggled().isEmpty()) {
            ports.alarm()
                    .raise(
                            PushAlarm.Reason.SMUGGLED,
                            report.list(),
                            "rows=" + report.smuggled().size());
        }
        if (report.lost() + report.different() + report.duplicated() > 0) {
            ports.alarm()
                    .raise(
                            PushAlarm.Reason.DRIFT,
                            report.list(),
                            "lost=" + report.lost() + " different=" + report.different() + " duplicated="
                                    + report.duplicated());
        }
    }

    private EventMeta meta(ListRef list, Instant now) {
        return new EventMeta("r:" + sources.ids().get(), list.kecamatan(), list.tahun(), now, Attempts.ACTOR);
    }
}
