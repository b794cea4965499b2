package id.usulanhub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed broker as a process of its own. */
class BrokerMainIT {
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qg";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private final int port = freePort();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void killWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void it_answers_and_ends_when_its_input_ends() throws Exception {
        Process broker = start(CLUSTER);
        assertThat(topics()).isEmpty();

        broker.getOutputStream().close();

        assertThat(broker.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(broker.exitValue()).isZero();
    }

    @Test
    void killed_and_started_again_it_has_its_topics() throws Exception {
        Process broker = start(CLUSTER);
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("raw", 1, (short) 1))).all().get();
        }
        broker.destroyForcibly().waitFor();

        start(CLUSTER);

        assertThat(topics()).containsExactly("raw");
    }

    @Test
    void a_second_one_on_the_same_folder_says_so_and_ends() throws Exception {
        start(CLUSTER);
        assertThat(topics()).isEmpty();

        Process second = start(CLUSTER);

        assertThat(said(second)).contains("another broker has the data folder");
        assertThat(second.waitFor()).isEqualTo(Refusal.LOCKED);
    }

    @Test
    void another_cluster_is_refused_with_the_reason() throws Exception {
        DataFolder.format(data, "AAAAAAAAAAAAAAAAAAAAAQ");

        Process broker = start(CLUSTER);

        assertThat(said(broker)).contains("belongs to cluster AAAAAAAAAAAAAAAAAAAAAQ");
        assertThat(broker.waitFor()).isEqualTo(Refusal.DATA);
    }

    private Process start(String cluster) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhub.broker.log=" + data.resolve("broker"),
                "-cp",
                System.getProperty("hub.broker.lib") + "/*",
                BrokerMain.class.getName(),
                "data=" + data,
                "cluster-id=" + cluster,
                "port=" + port,
                "controller-port=" + freePort());
        Path said = Files.createTempFile(data, "said", ".txt");
        Process broker = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        started.add(broker);
        return broker;
    }

    /** What it said until it ended. */
    private String said(Process broker) throws Exception {
        assertThat(broker.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        StringBuilder said = new StringBuilder();
        try (var files = Files.newDirectoryStream(data, "said*.txt")) {
            for (Path file : files) {
                said.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return said.toString();
    }

    /** Waits for an answer as long as the client does. */
    private Set<String> topics() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis(),
                "reconnect.backoff.max.ms",
                200));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
