package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.pipeline.broker.BrokerProcess;
import id.usulanhub.pipeline.broker.BrokerStatus.State;
import id.usulanhub.pipeline.broker.TestBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A broker that is killed in the middle of a stage's work. */
class BrokerLossIT {

    @Test
    void a_stage_goes_on_by_itself_when_the_broker_is_back() {
        try (BrokerProcess broker = TestBroker.start()) {
            KafkaCluster kafka = new KafkaCluster(broker.bootstrapServers());
            Copies copies = Copies.fresh(kafka, 2);
            Copies small = new Copies(kafka, copies.plan().withMaxBatch(100));
            String door = kafka.createTopic("door", 1);
            AtomicBoolean killed = new AtomicBoolean();
            copies.write(0, 1000);

            try (CopyStage stage = new CopyStage(kafka.settings(), small.plan(), batch -> {
                if (batch.deliveries().stream().anyMatch(delivery -> delivery.offset() > 250)
                        && !killed.getAndSet(true)) {
                    kill(broker);
                }
                return copies.plan().copies(batch);
            })) {
                Until.holds("the broker is killed", killed::get);
                assertThatThrownBy(() -> write(kafka, door)).isInstanceOf(BrokerUnavailable.class);
                Until.holds("the broker is back", () -> broker.status().state() == State.READY);
                copies.await(1000);
                copies.write(1000, 1010);
                copies.await(1010);
                assertThat(stage.managed().getState()).isEqualTo("Started");
            }

            assertThat(copies.values()).containsExactlyInAnyOrderElementsOf(Copies.numbers(0, 1010));
        }
    }

    private static void kill(BrokerProcess broker) {
        ProcessHandle.of(broker.pid()).orElseThrow().destroyForcibly();
        Until.holds("its end is noticed", () -> broker.status().state() != State.READY);
    }

    /** Writes with little patience. */
    private static void write(KafkaCluster kafka, String topic) {
        KafkaSettings settings = new KafkaSettings(kafka.bootstrapServers(), "door", Map.of(), Duration.ofSeconds(2));
        try (Sender door = new SharedSender(settings)) {
            door.send(List.of(new Message(topic, "k", Map.of(), new byte[0])));
        }
    }
}
