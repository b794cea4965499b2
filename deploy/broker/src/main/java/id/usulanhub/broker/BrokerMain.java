package id.usulanhub.broker;

import java.io.IOException;
import java.nio.channels.FileLock;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker and controller in one process, for a hub on one machine.
 *
 * <p>It runs until its standard input ends, so that it never outlives the process that started it, or until SIGTERM. It
 * ends with code 0 when it was stopped, 2 for wrong arguments, 3 when it refuses the data folder, 4 when another broker
 * has the folder, 1 when Kafka failed.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /** @param args see {@link BrokerArguments#parse} */
    public static void main(String[] args) {
        try {
            Signals.leaveToTheParent();
            run(BrokerArguments.parse(args));
            System.exit(0);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.code());
        } catch (IOException | RuntimeException e) {
            System.err.println("the broker failed: " + e);
            System.exit(1);
        }
    }

    private static void run(BrokerArguments arguments) throws IOException {
        try (FileLock lock = DataFolder.lock(arguments.data())) {
            DataFolder.format(arguments.data(), arguments.clusterId());
            serve(new KafkaRaftServer(new KafkaConfig(BrokerProperties.of(arguments)), Time.SYSTEM));
        }
    }

    private static void serve(KafkaRaftServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-on-signal"));
        Lifeline.watch(System.in);
        server.startup();
        server.awaitShutdown();
    }
}
