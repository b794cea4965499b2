package id.usulanhub.pipeline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortsTest {
    private final Ports ports = new Ports(new Random(1)::nextInt);

    @Test
    void a_wanted_port_that_is_taken_gives_way_to_a_free_one() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int found = ports.firstFree(taken.getLocalPort(), 0);

            assertThat(found).isNotEqualTo(taken.getLocalPort()).isBetween(20_000, 31_999);
        }
    }

    @Test
    void a_wanted_port_that_is_free_is_taken() {
        int free = ports.firstFree();

        assertThat(ports.firstFree(0, free)).isEqualTo(free);
    }
}
