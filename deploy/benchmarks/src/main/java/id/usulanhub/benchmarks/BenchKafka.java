package id.usulanhub.benchmarks;

import id.usulanhub.pipeline.broker.BrokerProcess;
import id.usulanhub.pipeline.broker.BrokerSettings;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.TopicAdmin;
import id.usulanhub.pipeline.flow.Topics;
import java.io.IOException;
import java.time.InstantSource;

/** The hub's own broker with the hub's topics, on a folder of its own. */
final class BenchKafka implements AutoCloseable {
    private final TemporaryFolder folder;
    private final BrokerProcess broker;

    private BenchKafka(TemporaryFolder folder, BrokerProcess broker) {
        this.folder = folder;
        this.broker = broker;
    }

    static BenchKafka start() throws IOException {
        TemporaryFolder folder = TemporaryFolder.create();
        BrokerSettings settings =
                new BrokerSettings(Packaged.BROKER_LIB, folder.path().resolve("broker"), 0, true);
        BenchKafka kafka = new BenchKafka(folder, BrokerProcess.start(settings, InstantSource.system()));
        new TopicAdmin(kafka.settings()).ensure(Topics.all());
        return kafka;
    }

    KafkaSettings settings() {
        return KafkaSettings.of(broker.bootstrapServers(), "bench");
    }

    long pid() {
        return broker.pid();
    }

    @Override
    public void close() throws IOException {
        broker.close();
        folder.close();
    }
}
