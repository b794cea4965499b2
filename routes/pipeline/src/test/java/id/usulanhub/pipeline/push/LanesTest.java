package id.usulanhub.pipeline.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final PushWorld world = new PushWorld(1);
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Map<KodeWilayah, AtomicInteger> ofKecamatan = new ConcurrentHashMap<>();
    private final AtomicInteger mostOfOne = new AtomicInteger();
    private final CountDownLatch four = new CountDownLatch(PushSettings.MOST_IN_FLIGHT);

    @Test
    void four_requests_are_in_flight_at_most_and_one_of_each_kecamatan() {
        IntStream.rangeClosed(1, 6)
                .mapToObj(number -> Lists.ref(new KodeWilayah("32.16.0" + number), 1))
                .forEach(list -> world.ledger.request(Lists.signed(list, 3)));
        world.sipd.onSend = request -> {
            AtomicInteger own = ofKecamatan.computeIfAbsent(request.list().kecamatan(), k -> new AtomicInteger());
            mostOfOne.accumulateAndGet(own.incrementAndGet(), Math::max);
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            awaitTheFourth();
            inFlight.decrementAndGet();
            own.decrementAndGet();
        };

        world.start().pusher().run();

        assertThat(most.get()).isEqualTo(PushSettings.MOST_IN_FLIGHT);
        assertThat(mostOfOne.get()).isEqualTo(1);
        assertThat(world.ledger.openLists()).isEmpty();
        assertThat(world.ledger.states(Lists.ref(new KodeWilayah("32.16.06"), 1)))
                .containsOnly(PushState.ACKED);
    }

    private void awaitTheFourth() {
        four.countDown();
        try {
            assertThat(four.await(10, TimeUnit.SECONDS))
                    .as("four came together")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
