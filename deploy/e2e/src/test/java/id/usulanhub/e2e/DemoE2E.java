package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration: what it proves on a quiet machine, and that no kill in its middle changes what it ends with. */
class DemoE2E {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void two_at_once_with_the_usual_ports_taken_both_prove_that_nothing_was_lost() throws IOException {
        try (ServerSocket web = taken(8080);
                ServerSocket kafka = taken(9092);
                Run first = new PackagedHub(folder.resolve("one")).run("demo");
                Run second = new PackagedHub(folder.resolve("two")).run("demo")) {

            assertThat(first.exit(PackagedHub.A_DEMO)).as(first::text).isZero();
            assertThat(second.exit(PackagedHub.A_DEMO)).as(second::text).isZero();

            assertThat(first.lines()).contains(Example.line());
            assertThat(second.lines()).contains(Example.line());
            assertThat(web.isClosed() || kafka.isClosed()).isFalse();
        }
    }

    /** What is killed, and while what begins. */
    private record Blow(String what, String stage) {}

    /** Each start goes on where the one before was killed: what a kill leaves behind meets the next one. */
    @Test
    void killed_again_and_again_in_the_middle_it_ends_with_the_same_line() throws SQLException {
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        List.of(new Blow("hub", "collect"), new Blow("broker", "verify"), new Blow("both", "push"))
                .forEach(blow -> strike(hub, blow));

        try (Run again = hub.run("demo")) {
            assertThat(again.exit(PackagedHub.A_DEMO)).as(again::text).isZero();
            assertThat(again.lines()).contains(Example.line());
        }
        SimulatorStore sipd = new SimulatorStore(hub.data());
        assertThat(sipd.usulan()).isPositive();
        assertThat(sipd.doubled()).isZero();
        assertThat(sipd.repeatedPosts()).isZero();
    }

    private static void strike(PackagedHub hub, Blow blow) {
        try (Run demo = hub.run("demo")) {
            demo.await(line -> line.startsWith(blow.stage), PackagedHub.A_DEMO);
            var before = PackagedHub.processes(demo);
            kill(blow.what, demo);
            if (!blow.what.equals("broker")) {
                PackagedHub.awaitEnd(before, SOON);
            }
            demo.exit(PackagedHub.A_DEMO);
        }
    }

    private static void kill(String what, Run demo) {
        long broker = PackagedHub.child(demo, "BrokerMain");
        if (!what.equals("broker")) {
            Signal.KILL.to(demo.pid());
        }
        if (!what.equals("hub")) {
            Signal.KILL.to(broker);
        }
    }

    /** A port that somebody else has; where it is taken already, another one is as good. */
    private static ServerSocket taken(int port) throws IOException {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        }
    }
}
