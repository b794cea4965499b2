package id.usulanhub.pipeline.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.Exchange.NoAnswer;
import id.usulanhub.domain.push.LookUp;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.pipeline.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private final PushWorld world = new PushWorld(50);
    private final PushStage stage = world.start();

    @BeforeEach
    void three_items_are_pushed() {
        world.ledger.request(Lists.signed(Lists.SETU, 3));
        stage.pusher().run();
    }

    @Test
    void what_sipd_holds_as_signed_is_confirmed() {
        ReconcileReport report = stage.reconciler().reconcile(Lists.SETU);

        assertThat(report.isClean()).isTrue();
        assertThat(report.confirmed()).isEqualTo(3);
        assertThat(world.ledger.states(Lists.SETU)).containsOnly(PushState.CONFIRMED);
        assertThat(world.alarms).isEmpty();
    }

    @Test
    void what_sipd_accepted_and_holds_no_more_is_lost() {
        world.sipd.held.remove("id-" + Lists.usulan(2).value());

        ReconcileReport report = stage.reconciler().reconcile(Lists.SETU);

        assertThat(report.lost()).isEqualTo(1);
        assertThat(report.isClean()).isFalse();
        assertThat(world.ledger.state(Lists.SETU, 2)).isEqualTo(PushState.DRIFT);
        assertThat(world.alarms).containsExactly(PushAlarm.Reason.DRIFT);
    }

    @Test
    void what_was_changed_in_sipd_is_different() {
        String id = Lists.usulan(2).value();
        world.sipd.hold("id-" + id, id, 1, "another hash");

        ReconcileReport report = stage.reconciler().reconcile(Lists.SETU);

        assertThat(report.different()).isEqualTo(1);
        assertThat(report.lost()).isZero();
        assertThat(world.ledger.state(Lists.SETU, 2)).isEqualTo(PushState.DRIFT);
    }

    @Test
    void a_row_that_no_list_sent_is_smuggled_and_stays_where_it_is() {
        world.sipd.hold("99", Lists.usulan(9).value(), 1, "00");

        ReconcileReport report = stage.reconciler().reconcile(Lists.SETU);

        assertThat(report.smuggled()).containsExactly(Lists.usulan(9).value());
        assertThat(report.isClean()).isFalse();
        assertThat(world.sipd.held).containsKey("99");
        assertThat(world.alarms).containsExactly(PushAlarm.Reason.SMUGGLED);
    }

    @Test
    void a_row_that_claims_a_version_that_was_never_sent_is_smuggled() {
        world.sipd.hold("99", Lists.usulan(9).value(), 7, "00");

        assertThat(stage.reconciler().reconcile(Lists.SETU).smuggled()).hasSize(1);
    }

    @Test
    void a_row_of_an_item_that_was_never_sent_is_smuggled() {
        ListRef cikarang = Lists.ref(Samples.CIKARANG, 1);
        SignedList list = Lists.signed(cikarang, 1);
        world.ledger.request(list);
        world.sipd.held.clear();
        world.sipd.hold("99", Lists.usulan(1).value(), 1, world.sipd.fingerprint(cikarang, Lists.item(1)));

        ReconcileReport report = stage.reconciler().reconcile(cikarang);

        assertThat(report.smuggled()).hasSize(1);
        assertThat(report.waiting()).isEqualTo(1);
    }

    @Test
    void one_key_that_stands_twice_is_duplicated() {
        String id = Lists.usulan(1).value();
        world.sipd.hold("99", id, 1, world.sipd.fingerprint(Lists.SETU, Lists.item(1)));

        ReconcileReport report = stage.reconciler().reconcile(Lists.SETU);

        assertThat(report.duplicated()).isEqualTo(1);
        assertThat(report.isClean()).isFalse();
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.DRIFT);
    }

    @Test
    void rows_of_an_older_version_that_a_newer_one_dropped_are_not_smuggled() {
        ListRef second = Lists.ref(Samples.SETU, 2);
        world.ledger.request(Lists.signed(second, 2));
        stage.pusher().run();

        ReconcileReport report = stage.reconciler().reconcile(second);

        assertThat(report.isClean()).isTrue();
    }

    @Test
    void an_older_versions_row_is_not_taken_for_the_newer_versions_item() {
        ListRef second = Lists.ref(Samples.SETU, 2);
        world.ledger.request(Lists.signed(second, 3));
        world.sipd.faults.add(request -> new NoAnswer("reset"));
        stage.pusher().run();
        world.pass(PushWorld.SETTLE);

        stage.reconciler().reconcile(second);

        assertThat(world.ledger.states(second)).containsOnly(PushState.READY);
    }

    @Test
    void what_a_newer_version_replaced_is_superseded_and_not_lost() {
        world.ledger.request(Lists.signed(Lists.ref(Samples.SETU, 2), 3));
        stage.pusher().run();

        ReconcileReport report = stage.reconciler().reconcile(Lists.SETU);

        assertThat(report.superseded()).isEqualTo(3);
        assertThat(report.lost() + report.different() + report.unresolved()).isZero();
    }

    @Test
    void a_look_up_that_was_not_whole_leaves_what_was_acknowledged_unresolved() {
        world.sipd.unreadable = new LookUp.Incomplete("page 2: HTTP 500");

        ReconcileReport report = stage.reconciler().reconcile(Lists.SETU);

        assertThat(report.incomplete()).isEqualTo("page 2: HTTP 500");
        assertThat(report.unresolved()).isEqualTo(3);
        assertThat(world.ledger.states(Lists.SETU)).containsOnly(PushState.ACKED);
    }
}
