package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.HubSettings;
import id.usulanhub.pipeline.broker.BrokerProcess;
import id.usulanhub.pipeline.broker.BrokerSettings;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.TopicAdmin;
import id.usulanhub.pipeline.flow.Topics;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kafka: the hub's own broker as a child process, or an external cluster by setting. */
@Configuration(proxyBeanMethods = false)
class KafkaWiring {

    /** The broker that this hub supervises; empty with an external cluster. */
    record OwnBroker(Optional<BrokerProcess> process) implements AutoCloseable {
        @Override
        public void close() {
            process.ifPresent(BrokerProcess::close);
        }
    }

    @Bean(destroyMethod = "close")
    OwnBroker ownBroker(HubSettings settings, DataFolder data, Clock clock) {
        HubSettings.Kafka kafka = settings.kafka();
        if (kafka.bootstrapServers() != null) {
            return new OwnBroker(Optional.empty());
        }
        BrokerSettings broker =
                new BrokerSettings(kafka.brokerLib(), data.broker(), kafka.port(), kafka.temporaryDataAllowed());
        return new OwnBroker(Optional.of(BrokerProcess.start(broker, clock)));
    }

    /** How to reach Kafka; every topic exists when this does. */
    @Bean
    KafkaSettings kafkaSettings(HubSettings settings, OwnBroker broker) {
        String servers = broker.process()
                .map(BrokerProcess::bootstrapServers)
                .orElse(settings.kafka().bootstrapServers());
        KafkaSettings kafka = KafkaSettings.of(servers, settings.kafka().instance());
        new TopicAdmin(kafka).ensure(Topics.all());
        return kafka;
    }
}
