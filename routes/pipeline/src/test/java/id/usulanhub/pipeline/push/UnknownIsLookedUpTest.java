package id.usulanhub.pipeline.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.push.Exchange.NoAnswer;
import id.usulanhub.domain.push.LookUp;
import id.usulanhub.domain.push.PushState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnknownIsLookedUpTest {

    private final PushWorld world = new PushWorld(2);
    private final Pusher pusher = world.start().pusher();

    @Test
    void what_may_have_arrived_is_looked_up_and_not_sent_again() {
        world.ledger.request(Lists.signed(Lists.SETU, 2));
        world.sipd.faults.add(request -> {
            world.sipd.accept(request);
            return new NoAnswer("timeout");
        });

        pusher.run();
        assertThat(world.ledger.states(Lists.SETU)).containsOnly(PushState.UNKNOWN);

        world.pass(PushWorld.SETTLE);
        pusher.run();
        assertThat(world.ledger.states(Lists.SETU)).containsOnly(PushState.CONFIRMED);
        assertThat(world.sipd.sent).hasSize(1);
    }

    @Test
    void what_did_not_arrive_is_sent_again_only_after_it_could_have_arrived_and_was_not_found() {
        world.ledger.request(Lists.signed(Lists.SETU, 1));
        world.sipd.faults.add(request -> new NoAnswer("reset"));

        pusher.run();
        world.pass(PushWorld.SETTLE.minusSeconds(1));
        pusher.run();
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.UNKNOWN);

        world.pass(Duration.ofSeconds(1));
        pusher.run();
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.READY);

        pusher.run();
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.ACKED);
        assertThat(world.sipd.stores.values()).containsOnly(1);
    }

    @Test
    void a_look_up_that_fails_decides_nothing() {
        world.ledger.request(Lists.signed(Lists.SETU, 1));
        world.sipd.faults.add(request -> new NoAnswer("reset"));
        world.sipd.unreadable = new LookUp.Incomplete("page 2: HTTP 500");

        pusher.run();
        world.pass(PushWorld.SETTLE);
        pusher.run();

        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.UNKNOWN);
        assertThat(world.sipd.sent).hasSize(1);
    }

    @Test
    void an_attempt_of_a_process_that_died_becomes_unknown_and_never_ready() {
        world.ledger.request(Lists.signed(Lists.SETU, 1));
        Died.AtStep sendReturns = new Died.AtStep(2);
        world.sipd.dieAt(sendReturns);
        assertThat(catchDeath(pusher)).isTrue();
        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.SENDING);

        world.sipd.dieAt(new Died.AtStep(0));
        world.start().pusher().run();

        assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.UNKNOWN);
        assertThat(world.sipd.sent).hasSize(1);
    }

    private static boolean catchDeath(Pusher pusher) {
        try {
            pusher.run();
            return false;
        } catch (IllegalStateException e) {
            return e.getCause().getCause() instanceof Died;
        }
    }
}
