package id.usulanhub.app.wiring;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.collect.ReplayRoutes;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.RouteCall;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.normalise.MappingArchive;
import id.usulanhub.pipeline.normalise.MappingRoutes;
import id.usulanhub.pipeline.replay.Replayer;
import id.usulanhub.pipeline.replay.Replays;
import id.usulanhub.view.View;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The versions of connectors, and reading anew what was received. */
@Configuration(proxyBeanMethods = false)
class ReplayWiring {

    private static final int RECORDS_AT_ONCE = 500;

    @Bean
    MappingArchive mappingArchive(Connectors connectors, TopicScan topics, ProducerTemplate template, Clock clock) {
        RouteCall keep = new RouteCall(template, "direct:normalise.keep");
        return new MappingArchive(
                connectors,
                new MappingArchive.Store(reader -> topics.read(Topics.REFERENCE, reader), keep::with),
                clock);
    }

    @Bean
    MappingRoutes mappingRoutes(CamelContext camel) {
        return new MappingRoutes(
                camel.getEndpoint("direct:normalise.keep"), camel.getEndpoint("kafka-tx:" + Topics.REFERENCE));
    }

    /** A transaction of its own: it must not shut out the one of the doors. */
    @Bean
    ReplayRoutes replayRoutes(CamelContext camel, KafkaSettings kafka) {
        return new ReplayRoutes(
                camel.getEndpoint("direct:collect.replay"),
                camel.getEndpoint(
                        "kafka-tx:" + Topics.RAW + "?atomic=true&transactionalId=" + kafka.instance() + "-replay"));
    }

    @Bean
    Replayer.History replayHistory(View view, TopicScan topics, Supplier<Reference> reference) {
        return new Replayer.History(view.replays(), topics, reference);
    }

    @Bean
    Replays replays(Replayer.History history, MappingArchive mappings, ProducerTemplate template, ViewSync sync) {
        RouteCall copies = new RouteCall(template, "direct:collect.replay");
        return new Replayer(
                history,
                mappings,
                new Replayer.Out(copies::with, sync, RECORDS_AT_ONCE),
                () -> UUID.randomUUID().toString());
    }
}
