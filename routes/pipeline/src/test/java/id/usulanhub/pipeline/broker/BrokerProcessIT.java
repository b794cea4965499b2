package id.usulanhub.pipeline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.pipeline.broker.BrokerStatus.State;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Until;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerProcessIT {
    private final Path data = TestBroker.freshFolder();

    @Test
    void a_broker_that_is_killed_comes_back_at_the_same_address_with_its_data() {
        try (BrokerProcess broker = TestBroker.start(data)) {
            KafkaCluster kafka = new KafkaCluster(broker.bootstrapServers());
            String topic = kafka.createTopic("raw", 1);
            kafka.write(List.of(message(topic)));
            long before = broker.pid();

            kill(before);
            Until.holds("its end is noticed", () -> broker.status().state() != State.READY);
            Until.holds("it is ready again", () -> broker.status().state() == State.READY);

            assertThat(broker.pid()).isNotEqualTo(before);
            assertThat(kafka.committed(topic)).hasSize(1);
        }
    }

    @Test
    void two_brokers_that_want_one_port_both_run_and_one_that_returns_finds_its_port_again() {
        Path otherData = TestBroker.freshFolder();
        try (BrokerProcess broker = TestBroker.start(data)) {
            int wanted = port(broker);
            try (BrokerProcess other = BrokerProcess.start(settings(otherData, wanted), Clock.systemUTC())) {
                assertThat(port(other)).isNotEqualTo(wanted);
            }
        }
        int before = BrokerFolder.open(settings(data, 0)).port().orElseThrow();

        try (BrokerProcess again = TestBroker.start(data)) {
            assertThat(port(again)).isEqualTo(before);
        }
    }

    @Test
    void it_stops_in_order_and_its_data_is_for_its_owner_alone() throws IOException {
        BrokerProcess broker = TestBroker.start(data);
        long pid = broker.pid();

        broker.close();

        assertThat(broker.status().state()).isEqualTo(State.STOPPED);
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    private static BrokerSettings settings(Path data, int port) {
        return new BrokerSettings(TestBroker.lib(), data, port, true);
    }

    private static int port(BrokerProcess broker) {
        String address = broker.bootstrapServers();
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static Message message(String topic) {
        return new Message(topic, "k", Map.of(), "v".getBytes(StandardCharsets.UTF_8));
    }
}
