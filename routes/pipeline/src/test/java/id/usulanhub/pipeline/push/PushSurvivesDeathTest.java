package id.usulanhub.pipeline.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.ledger.LedgerEvent.PushSending;
import id.usulanhub.domain.push.Exchange;
import id.usulanhub.domain.push.Exchange.Answered;
import id.usulanhub.domain.push.Exchange.NoAnswer;
import id.usulanhub.domain.push.PushRequest;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reply;
import id.usulanhub.domain.push.Reply.Kode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The process dies before and after each thing that it does outside, one run for each; then it is started again. */
class PushSurvivesDeathTest {

    private static final int ITEMS = 5;
    private static final int MOST_STEPS = 60;
    private static final int MOST_RUNS = 40;

    static Stream<Arguments> scenarios() {
        return Stream.of(
                scenario("all goes well", null),
                scenario("stored, then silence", (sipd, request) -> {
                    sipd.accept(request);
                    return new NoAnswer("timeout");
                }),
                scenario("lost on the way", (sipd, request) -> new NoAnswer("reset")),
                scenario(
                        "patience",
                        (sipd, request) -> new Answered(429, Duration.ofSeconds(30), new Reply.Unreadable(""))),
                scenario("closed", (sipd, request) -> FakeSipd.refuseAll(Kode.SCHEDULE_CLOSED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void wherever_it_dies_sipd_ends_up_with_the_signed_list_and_stored_each_item_once(
            String name, BiFunction<FakeSipd, PushRequest, Exchange> fault) {
        int step = 1;
        boolean died = true;
        while (died) {
            died = dieOnceAt(step, fault);
            step++;
            assertThat(step).as(name).isLessThan(MOST_STEPS);
        }
        assertThat(step).as("steps at which it died").isGreaterThan(12);
    }

    private static boolean dieOnceAt(int step, BiFunction<FakeSipd, PushRequest, Exchange> fault) {
        PushWorld world = new PushWorld(2);
        world.ledger.request(Lists.signed(Lists.SETU, ITEMS));
        if (fault != null) {
            world.sipd.faults.add(request -> fault.apply(world.sipd, request));
        }
        Died.AtStep death = new Died.AtStep(step);
        world.ledger.dieAt(death);
        world.sipd.dieAt(death);

        runUntilConfirmed(world);

        assertThat(world.ledger.states(Lists.SETU)).as("step %d", step).containsOnly(PushState.CONFIRMED);
        assertThat(world.sipd.stores.values())
                .as("step %d", step)
                .hasSize(ITEMS)
                .containsOnly(1);
        assertThatEveryPostWasInTheLedgerOnce(world);
        return death.happened();
    }

    private static void runUntilConfirmed(PushWorld world) {
        PushStage process = world.start();
        Set<PushState> confirmed = EnumSet.of(PushState.CONFIRMED);
        for (int i = 0; i < MOST_RUNS && !world.ledger.states(Lists.SETU).equals(confirmed); i++) {
            try {
                process.pusher().run();
                process.reconciler().reconcile(Lists.SETU);
            } catch (Died | IllegalStateException e) {
                process = world.start();
            }
            world.pass(PushWorld.HOLD);
        }
    }

    private static void assertThatEveryPostWasInTheLedgerOnce(PushWorld world) {
        List<String> posts =
                world.sipd.sent.stream().map(PushRequest::attemptId).toList();
        Set<String> begun = new HashSet<>();
        world.ledger.events().stream()
                .filter(PushSending.class::isInstance)
                .forEach(event -> begun.add(((PushSending) event).attempt().id()));
        assertThat(posts).doesNotHaveDuplicates();
        assertThat(begun).containsAll(posts);
    }

    private static Arguments scenario(String name, BiFunction<FakeSipd, PushRequest, Exchange> fault) {
        return Arguments.of(name, fault);
    }
}
