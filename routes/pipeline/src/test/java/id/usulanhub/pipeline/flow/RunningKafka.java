package id.usulanhub.pipeline.flow;

import id.usulanhub.pipeline.broker.BrokerProcess;
import id.usulanhub.pipeline.broker.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** The broker that the tests of one JVM share. */
record RunningKafka(String bootstrapServers, Runnable stop) implements AutoCloseable {
    private static final String IMAGE = "apache/kafka:4.3.1";

    static RunningKafka start() {
        return dockerAnswers() ? container() : childProcess();
    }

    /** Asked only where there is something to ask, since a search for Docker says much about not finding it. */
    private static boolean dockerAnswers() {
        boolean socket = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return socket && DockerClientFactory.instance().isDockerAvailable();
    }

    private static RunningKafka container() {
        KafkaContainer container = new KafkaContainer(IMAGE);
        container.start();
        System.out.println("Kafka for the tests: container " + IMAGE + ", since a Docker engine answers");
        return new RunningKafka(container.getBootstrapServers(), container::stop);
    }

    private static RunningKafka childProcess() {
        BrokerProcess broker = TestBroker.start();
        System.out.println(
                "Kafka for the tests: the hub's own broker as a child process, since no Docker engine answers");
        return new RunningKafka(broker.bootstrapServers(), broker::close);
    }

    @Override
    public void close() {
        stop.run();
    }
}
