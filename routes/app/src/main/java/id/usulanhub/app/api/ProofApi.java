package id.usulanhub.app.api;

import id.usulanhub.app.wiring.Proof;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.pipeline.audit.AuditReport;
import id.usulanhub.pipeline.audit.RecordFate;
import id.usulanhub.pipeline.push.PushStage;
import id.usulanhub.pipeline.push.ReconcileReport;
import id.usulanhub.view.FinalisedList;
import id.usulanhub.view.View;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What proves that nothing was lost, doubled or smuggled. */
@RestController
@RequestMapping("/api/v1")
final class ProofApi {

    private final Proof proof;
    private final PushStage push;
    private final View view;
    private final Seats seats;

    ProofApi(Proof proof, PushStage push, View view, Seats seats) {
        this.proof = proof;
        this.push = push;
        this.view = view;
        this.seats = seats;
    }

    /** An audit with its verdict and the line that commands end with. */
    record AuditAnswer(
            AuditReport.Counts total,
            SortedMap<String, AuditReport.Counts> connectors,
            long lost,
            long duplicated,
            long smuggled,
            long unresolved,
            boolean clean,
            String line) {
        static AuditAnswer of(AuditReport report) {
            return new AuditAnswer(
                    report.total(),
                    report.connectors(),
                    report.lost(),
                    report.duplicated(),
                    report.smuggled(),
                    report.unresolved(),
                    report.clean(),
                    report.line());
        }
    }

    /** What a look into SIPD found of one list; {@code note} says why it is not whole. */
    record Reconciled(String list, int same, int different, int missing, int smuggled, boolean clean, String note) {
        static Reconciled of(ReconcileReport report) {
            return new Reconciled(
                    report.list().toString(),
                    report.confirmed(),
                    report.different(),
                    report.lost(),
                    report.smuggled().size(),
                    report.isClean(),
                    report.incomplete().isEmpty() ? null : report.incomplete());
        }
    }

    /** All lists, then the audit that takes them into account. */
    record ReconcileAnswer(List<Reconciled> lists, AuditAnswer audit) {}

    @GetMapping("/audit")
    AuditAnswer audit() {
        return AuditAnswer.of(proof.auditor().audit());
    }

    /** What became of each received record; for comparing with what was expected. */
    @GetMapping("/fates")
    List<RecordFate> fates() {
        return proof.fates().read();
    }

    /** How many items of pushed lists stand in each state. */
    @GetMapping("/push")
    Map<PushState, Long> push() {
        return view.push().counts();
    }

    @PostMapping("/reconcile")
    ReconcileAnswer reconcile() {
        List<Reconciled> lists = view.lists().finalised(seats.kabupaten(), seats.tahun()).stream()
                .filter(list -> !list.push().isEmpty())
                .map(FinalisedList::ref)
                .map(this::reconcile)
                .toList();
        return new ReconcileAnswer(lists, audit());
    }

    private Reconciled reconcile(ListRef list) {
        return Reconciled.of(push.reconciler().reconcile(list));
    }
}
