package id.usulanhub.pipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.LedgerEvent.ListFinalised;
import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.ledger.LedgerEvent.PushReconciled;
import id.usulanhub.domain.ledger.LedgerEvent.PushRequested;
import id.usulanhub.domain.ledger.LedgerEvent.PushSending;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanDecided;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.ListDraft;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.ItemAnswer;
import id.usulanhub.domain.push.PushAttempt;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reconciliation;
import id.usulanhub.domain.push.Reconciliation.Finding;
import id.usulanhub.domain.push.Reconciliation.Found;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.pipeline.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final long ALL_READ = 100;

    private final Evidence evidence = new Evidence();

    @Test
    void each_record_has_one_fate_and_the_sum_is_what_was_received() {
        Received good = Samples.received(1, "a");
        accepted(0, good);
        accepted(1, good);
        rejected(2, Samples.received(2, "b"));
        rejected(3, Samples.received(2, "b"));
        received(0, good);
        received(1, good);
        received(2, Samples.received(2, "b"));
        received(3, Samples.received(2, "b"));

        AuditReport report = evidence.report();

        assertThat(report.line())
                .isEqualTo("received=4 accepted=1 rejected=1 waiting=0 duplicates=2"
                        + " lost=0 duplicated=0 smuggled=0 unresolved=0");
        assertThat(report.clean()).isTrue();
    }

    @Test
    void a_record_that_was_not_read_yet_waits_and_one_that_was_read_is_lost() {
        evidence.received(Samples.delivery(4, Samples.received(1, "a")), 4);
        assertThat(evidence.report().total().waiting()).isEqualTo(1);
        assertThat(evidence.report().lost()).isZero();

        evidence.received(Samples.delivery(3, Samples.received(1, "a")), 4);

        assertThat(evidence.report().lost()).isEqualTo(1);
    }

    @Test
    void two_fates_of_one_record_are_a_doubling() {
        Received twice = Samples.received(1, "a");
        accepted(0, twice);
        rejected(0, twice);
        received(0, twice);

        assertThat(evidence.report().duplicated()).isEqualTo(1);
    }

    @Test
    void an_usulan_that_nobody_sent_is_smuggled() {
        accepted(7, Samples.received(1, "a"));

        assertThat(evidence.report().smuggled()).isEqualTo(1);
    }

    @Test
    void an_usulan_that_says_something_else_than_what_was_sent_is_smuggled() {
        accepted(0, Samples.received(1, "what was never sent"));
        received(0, Samples.received(1, "a"));

        assertThat(evidence.report().smuggled()).isEqualTo(1);
    }

    @Test
    void what_the_newest_look_into_sipd_found_counts() {
        ListRef list = new ListRef(2027, Samples.SETU, 1);
        Found missing = new Found(
                Samples.usulan(Samples.received(1, "a"), "0-0", Samples.SETU).id(), Finding.MISSING, "");
        evidence.event(new PushReconciled(meta("r:1"), list, new Reconciliation(List.of(missing), List.of("x"))));

        assertThat(evidence.report().lost()).isEqualTo(1);
        assertThat(evidence.report().smuggled()).isEqualTo(1);

        evidence.event(new PushReconciled(meta("r:2"), list, new Reconciliation(List.of(), List.of())));

        assertThat(evidence.report().clean()).isTrue();
    }

    @Test
    void an_item_that_never_arrived_and_is_sent_again_is_not_lost() {
        ListRef list = finalisedAndSent();
        evidence.event(new PushAnswered(meta("a:1"), "attempt", list, List.of(answer(PushState.UNKNOWN)), ""));
        evidence.event(missing("r:1", list));

        assertThat(evidence.report().lost()).isZero();
    }

    @Test
    void an_item_that_sipd_had_accepted_and_no_longer_holds_is_lost() {
        ListRef list = finalisedAndSent();
        evidence.event(new PushAnswered(meta("a:1"), "attempt", list, List.of(answer(PushState.ACKED)), ""));
        evidence.event(missing("r:1", list));

        assertThat(evidence.report().lost()).isEqualTo(1);
    }

    private ListRef finalisedAndSent() {
        Received received = Samples.received(1, "a");
        accepted(0, received);
        received(0, received);
        Keputusan terima = new Keputusan(Tahap.KECAMATAN, Putusan.TERIMA, "", Rekomendasi.none());
        evidence.event(new UsulanDecided(meta("d:1"), usulan().id(), 1, terima));
        ListRef ref = new ListRef(2027, Samples.SETU, 1);
        UsulanState state = new UsulanState(usulan(), 2, List.of(terima));
        PriorityList list = ListDraft.of(new ListDraft.Head(ref, Samples.NOW, "bappeda", 0), null, List.of(state))
                .list();
        evidence.event(new ListFinalised(meta("f:1"), new SignedList(list, "hash", "signature")));
        evidence.event(new PushRequested(meta("q:1"), ref));
        evidence.event(
                new PushSending(meta("s:1"), new PushAttempt("attempt", ref, 1, "hash", List.of(usulan().id()))));
        return ref;
    }

    private static Usulan usulan() {
        return Samples.usulan(Samples.received(1, "a"), "0-0", Samples.SETU);
    }

    private static ItemAnswer answer(PushState state) {
        return new ItemAnswer(usulan().id(), state, "", "", null);
    }

    private static PushReconciled missing(String id, ListRef list) {
        Found found = new Found(usulan().id(), Finding.MISSING, "");
        return new PushReconciled(meta(id), list, new Reconciliation(List.of(found), List.of()));
    }

    private void received(long offset, Received received) {
        evidence.received(Samples.delivery(offset, received), ALL_READ);
    }

    private void accepted(long offset, Received received) {
        evidence.event(
                new UsulanNormalised(meta("n:0-" + offset), Samples.usulan(received, "0-" + offset, Samples.SETU)));
    }

    private void rejected(long offset, Received received) {
        evidence.rejected(new Rejected(
                "0-" + offset,
                received.connector(),
                received.sourceKey(),
                received.receipt(),
                received.at(),
                "",
                received.contentHash(),
                "",
                "application/json",
                received.payload(),
                List.of()));
    }

    private static EventMeta meta(String id) {
        return new EventMeta(id, Samples.SETU, 2027, Samples.NOW, "test");
    }
}
