package id.usulanhub.pipeline.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.documents.Verification;
import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.ledger.LedgerEvent.PushSending;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.Exchange.Answered;
import id.usulanhub.domain.push.Exchange.NotSent;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reply;
import id.usulanhub.domain.push.Reply.Kode;
import id.usulanhub.domain.push.SipdTarget.Schedule;
import id.usulanhub.pipeline.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PusherTest {

    private final PushWorld world = new PushWorld(2);
    private final Pusher pusher = world.start().pusher();

    @Test
    void an_accepted_list_goes_out_in_batches_in_order_of_priority() {
        world.ledger.request(Lists.signed(Lists.SETU, 3));

        PushRun run = pusher.run();

        assertThat(run.attempts()).isEqualTo(2);
        assertThat(world.sipd.sent.get(0).items()).containsExactly(Lists.usulan(1), Lists.usulan(2));
        assertThat(world.sipd.sent.get(1).items()).containsExactly(Lists.usulan(3));
        assertThat(world.ledger.states(Lists.SETU)).containsOnly(PushState.ACKED);
    }

    @Test
    void the_attempt_is_in_the_ledger_before_the_socket_opens() {
        world.ledger.request(Lists.signed(Lists.SETU, 1));
        List<PushState> seen = new ArrayList<>();
        world.sipd.onSend = request -> seen.add(world.ledger.state(Lists.SETU, 1));

        pusher.run();

        assertThat(seen).containsExactly(PushState.SENDING);
        PushSending sending = sendings().getFirst();
        assertThat(sending.attempt().requestSha256())
                .isEqualTo(world.sipd.sent.getFirst().sha256());
    }

    @Test
    void an_attempt_that_the_ledger_does_not_let_begin_is_not_made() {
        SignedList list = Lists.signed(Lists.SETU, 1);
        world.ledger.request(list);
        PushPorts stale = new PushPorts(
                new StaleBook(world.ledger, Lists.SETU),
                world.ledger,
                world.sipd,
                signed -> Verification.GENUINE,
                (reason, ref, detail) -> {});
        PushStage second = new PushStage(
                stale, new PushSources(() -> Samples.NOW, () -> "second", () -> 0.5), PushSettings.defaults());
        pusher.run();

        second.pusher().run();

        assertThat(world.sipd.sent).hasSize(1);
    }

    @Test
    void a_row_slipped_into_the_list_makes_the_push_refuse_and_say_so() {
        SignedList signed = Lists.signed(Lists.SETU, 2);
        world.ledger.request(signed);
        world.ledger.put(withOneRowMore(signed));

        PushRun run = pusher.run();

        assertThat(world.sipd.sent).isEmpty();
        assertThat(run.lists().getFirst().halted()).isEqualTo("the list does not verify");
        assertThat(world.alarms).containsExactly(PushAlarm.Reason.LIST_TAMPERED);
    }

    @Test
    void an_item_on_its_way_that_is_in_no_signed_list_makes_the_push_refuse() {
        world.ledger.request(Lists.signed(Lists.SETU, 1));
        world.ledger.put(new PushItem(Lists.SETU, Lists.usulan(9), PushState.READY, 0, "", "", "", null));

        pusher.run();

        assertThat(world.sipd.sent).isEmpty();
        assertThat(world.alarms).containsExactly(PushAlarm.Reason.LIST_TAMPERED);
    }

    @Test
    void what_sipd_refuses_waits_for_a_person_who_may_ask_again() {
        world.ledger.request(Lists.signed(Lists.SETU, 1));
        world.sipd.faults.add(FakeSipd::refuse);

        pusher.run();
        pusher.run();
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.REJECTED);
        assertThat(world.sipd.sent).hasSize(1);
        assertThat(world.alarms).containsExactly(PushAlarm.Reason.REJECTED);

        world.ledger.requestAgain(Lists.SETU);
        pusher.run();
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.ACKED);
    }

    @Test
    void while_sipd_asks_for_patience_nothing_is_sent_to_it_by_any_list() {
        ListRef other = Lists.ref(Samples.CIKARANG, 1);
        world.ledger.request(Lists.signed(Lists.SETU, 3));
        world.sipd.faults.add(request -> new Answered(429, Duration.ofMinutes(2), new Reply.Unreadable("")));

        pusher.run();
        world.ledger.request(Lists.signed(other, 1));
        world.pass(Duration.ofSeconds(119));
        pusher.run();
        assertThat(world.sipd.sent).hasSize(1);

        world.pass(Duration.ofSeconds(1));
        pusher.run();
        assertThat(world.ledger.states(Lists.SETU)).containsOnly(PushState.ACKED);
        assertThat(world.ledger.states(other)).containsOnly(PushState.ACKED);
    }

    @Test
    void the_wait_grows_with_each_attempt_and_nothing_is_given_up() {
        world.ledger.request(Lists.signed(Lists.SETU, 1));
        for (int i = 0; i < 30; i++) {
            world.sipd.faults.add(request -> new NotSent("ConnectException"));
        }

        for (int i = 0; i < 31; i++) {
            pusher.run();
            world.pass(Duration.ofMinutes(15));
        }

        assertThat(world.sipd.sent).hasSize(31);
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.ACKED);
        assertThat(waitAfterAttempt(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(waitAfterAttempt(2)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(sendings().getLast().attempt().number()).isEqualTo(31);
    }

    @Test
    void a_closed_schedule_is_waited_for_without_attempts() {
        world.ledger.request(Lists.signed(Lists.SETU, 3));
        world.sipd.faults.add(request -> FakeSipd.refuseAll(Kode.SCHEDULE_CLOSED));
        world.sipd.schedule = Schedule.CLOSED;

        pusher.run();
        for (int i = 0; i < 10; i++) {
            world.pass(PushWorld.HOLD);
            pusher.run();
            pusher.run();
        }
        assertThat(world.sipd.sent).hasSize(1);
        assertThat(world.sipd.scheduleQuestions).isEqualTo(10);
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.HELD);

        world.sipd.schedule = Schedule.OPEN;
        world.pass(PushWorld.HOLD);
        pusher.run();
        assertThat(world.ledger.states(Lists.SETU)).containsOnly(PushState.ACKED);
    }

    @Test
    void an_older_version_is_not_sent_once_a_newer_one_is_finalised() {
        world.ledger.request(Lists.signed(Lists.SETU, 2));
        world.ledger.put(Lists.signed(Lists.ref(Samples.SETU, 2), 2));

        PushRun run = pusher.run();

        assertThat(world.sipd.sent).isEmpty();
        assertThat(run.lists().getFirst().halted()).contains("newer version");
    }

    @Test
    void a_list_that_fails_does_not_hold_up_another() {
        ListRef other = Lists.ref(Samples.CIKARANG, 1);
        world.ledger.request(Lists.signed(Lists.SETU, 1));
        world.ledger.request(Lists.signed(other, 1));
        world.sipd.onSend = request -> {
            if (request.list().equals(Lists.SETU)) {
                throw new IllegalStateException("the client broke");
            }
        };

        pusher.run();

        assertThat(world.ledger.state(other, 1)).isEqualTo(PushState.ACKED);
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.SENDING);
        assertThat(world.alarms).containsExactly(PushAlarm.Reason.RUN_FAILED);
    }

    private List<PushSending> sendings() {
        return world.ledger.events().stream()
                .filter(PushSending.class::isInstance)
                .map(PushSending.class::cast)
                .toList();
    }

    private Duration waitAfterAttempt(int number) {
        List<PushAnswered> answers = world.ledger.events().stream()
                .filter(PushAnswered.class::isInstance)
                .map(PushAnswered.class::cast)
                .toList();
        PushAnswered answer = answers.get(number - 1);
        return Duration.between(answer.meta().at(), answer.answers().getFirst().notBefore());
    }

    private static SignedList withOneRowMore(SignedList signed) {
        PriorityList list = signed.list();
        List<PriorityList.Item> items = new ArrayList<>(list.items());
        items.add(Lists.item(3));
        PriorityList more =
                new PriorityList(list.ref(), list.finalisedAt(), list.finalisedBy(), list.pagu(), list.total(), items);
        return new SignedList(more, signed.sha256(), signed.signature());
    }
}
