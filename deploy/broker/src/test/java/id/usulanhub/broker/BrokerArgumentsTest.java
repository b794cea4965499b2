package id.usulanhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokerArgumentsTest {

    @Test
    void every_argument_is_named() {
        assertThat(BrokerArguments.parse("data=d", "cluster-id=c", "port=9092", "controller-port=9093"))
                .isEqualTo(new BrokerArguments(Path.of("d"), "c", 9092, 9093));
    }

    @Test
    void one_that_is_missing_is_named() {
        refused("cluster-id is missing", "data=d", "port=9092", "controller-port=9093");
    }

    @Test
    void one_that_is_unknown_is_named() {
        refused("not an argument: datta=d", "datta=d");
    }

    @Test
    void a_port_out_of_range_is_refused() {
        refused("port is no port: 70000", "data=d", "cluster-id=c", "port=70000", "controller-port=9093");
        refused("port is no port: 0", "data=d", "cluster-id=c", "port=0", "controller-port=9093");
        refused("port is no port: x", "data=d", "cluster-id=c", "port=x", "controller-port=9093");
    }

    private static void refused(String sentence, String... args) {
        assertThatThrownBy(() -> BrokerArguments.parse(args))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Refusal.USAGE))
                .hasMessageContaining(sentence);
    }
}
