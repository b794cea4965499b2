package id.usulanhub.pipeline.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;

/** Asks a broker whether it can be worked with. */
final class Readiness {
    private static final int TIMEOUT_MS = (int) Duration.ofSeconds(3).toMillis();

    private final int port;
    private final String clusterId;

    Readiness(int port, String clusterId) {
        this.port = port;
        this.clusterId = clusterId;
    }

    /** Whether it is the broker of this cluster, and every partition that it knows has a leader. */
    boolean isReady() throws InterruptedException {
        if (!listens()) {
            return false;
        }
        Map<String, Object> properties = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (Admin admin = Admin.create(properties)) {
            return clusterId.equals(admin.describeCluster().clusterId().get()) && haveLeaders(admin);
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** A client that finds nobody says so many times; a socket fails silently. */
    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean haveLeaders(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> topics = admin.listTopics().names().get();
        Collection<TopicDescription> described =
                admin.describeTopics(topics).allTopicNames().get().values();
        return described.stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition -> partition.leader() != null);
    }
}
