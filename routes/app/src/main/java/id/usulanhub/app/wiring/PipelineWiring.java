package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.HubSettings;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Manifest.Transport;
import id.usulanhub.connectorkit.marking.Opening;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.pipeline.aggregate.AggregateRoutes;
import id.usulanhub.pipeline.aggregate.ConnectorDrift;
import id.usulanhub.pipeline.aggregate.Projector;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.audit.Auditor;
import id.usulanhub.pipeline.audit.FateReader;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.CollectRoutes;
import id.usulanhub.pipeline.collect.Collector;
import id.usulanhub.pipeline.collect.DoorCollector;
import id.usulanhub.pipeline.collect.FileImporter;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.ImportResults;
import id.usulanhub.pipeline.collect.MarkedImports;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.reupload.ViewReuploads;
import id.usulanhub.pipeline.flow.ChunkedWriter;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTxComponent;
import id.usulanhub.pipeline.flow.Positions;
import id.usulanhub.pipeline.flow.RouteCall;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.normalise.KnownHomes;
import id.usulanhub.pipeline.normalise.LedgerHomes;
import id.usulanhub.pipeline.normalise.MappingArchive;
import id.usulanhub.pipeline.normalise.MappingDiff;
import id.usulanhub.pipeline.normalise.NormaliseRoutes;
import id.usulanhub.pipeline.normalise.Normaliser;
import id.usulanhub.pipeline.normalise.Provenance;
import id.usulanhub.view.View;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stages collect, normalise and aggregate, put together. */
@Configuration(proxyBeanMethods = false)
class PipelineWiring {

    static final String NORMALISE_GROUP = "hub.normalise";

    @Bean(KafkaTxComponent.SCHEME)
    KafkaTxComponent kafkaTx(KafkaSettings kafka) {
        return new KafkaTxComponent(kafka);
    }

    @Bean
    TopicScan topicScan(KafkaSettings kafka) {
        return new TopicScan(kafka);
    }

    @Bean
    Proof proof(TopicScan topics) {
        return new Proof(new Auditor(topics, NORMALISE_GROUP), new FateReader(topics));
    }

    @Bean(destroyMethod = "close")
    View view(DataFolder data, Connectors connectors) {
        return View.open(
                data.view(),
                new ConnectorDrift(connectors),
                name -> connectors
                        .find(name)
                        .filter(connector -> connector.manifest().transport() == Transport.SYNC)
                        .isPresent());
    }

    @Bean
    ViewSync viewSync(View view) {
        return new ViewSync(view.offsets());
    }

    /** Where the view goes on reading; the name stands in the routes' addresses. */
    @Bean
    Positions viewPositions(View view) {
        return topic -> IntStream.range(0, Topics.read(topic).partitions())
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(), partition -> view.offsets().next(topic, partition)));
    }

    @Bean
    CollectRoutes collectRoutes(CamelContext camel) {
        return new CollectRoutes(
                camel.getEndpoint("direct:collect.record"),
                camel.getEndpoint("kafka-tx:" + Topics.RAW),
                camel.getEndpoint("direct:collect.parts"),
                camel.getEndpoint("kafka-tx:" + Topics.RAW + "?atomic=true"));
    }

    @Bean
    Collector collector(Connectors connectors, Supplier<Reference> reference, ProducerTemplate template, Clock clock) {
        return new DoorCollector(
                connectors,
                reference,
                new DoorCollector.Routes(
                        new RouteCall(template, "direct:collect.record"),
                        new RouteCall(template, "direct:collect.parts")),
                clock);
    }

    @Bean
    FileImporter importer(Connectors connectors, FileImporter.Shelves shelves, FileImporter.Books books, Clock clock) {
        return new FileImporter(connectors, shelves, books, clock);
    }

    @Bean
    FileImporter.Books importBooks(KafkaSettings kafka, ViewReuploads reuploads) {
        return new FileImporter.Books(
                name -> ChunkedWriter.open(kafka, name, new ChunkedWriter.Progress(name, Topics.RAW)), reuploads);
    }

    @Bean
    ViewReuploads reuploads(View view, ViewSync sync, TopicScan topics, Connectors connectors) {
        return new ViewReuploads(view, sync::await, topics, connectors);
    }

    @Bean
    MarkedImports.Places whereResultsLie(DataFolder data, HubSettings settings) {
        return new MarkedImports.Places(new FileStore(data.files()), data.spool(), settings.zone());
    }

    @Bean
    ImportResults importResults(View view, Connectors connectors, Opening opening, MarkedImports.Places places) {
        return new MarkedImports(view, connectors, opening, places);
    }

    @Bean
    FileImporter.Shelves shelves(DataFolder data, Attachments attachments, Workbooks workbooks) {
        return new FileImporter.Shelves(new FileStore(data.files()), attachments, workbooks);
    }

    @Bean
    Normaliser normaliser(MappingArchive mappings, Supplier<Reference> reference, KnownHomes homes, Clock clock) {
        return new Normaliser(mappings, reference, homes, clock);
    }

    @Bean
    KnownHomes knownHomes(TopicScan topics) {
        return new LedgerHomes(topics);
    }

    @Bean
    MappingDiff mappingDiff(TopicScan topics, Supplier<Reference> reference) {
        return new MappingDiff(reader -> topics.read(Topics.RAW, reader), reference);
    }

    @Bean
    Provenance provenance(TopicScan topics, MappingArchive mappings, Supplier<Reference> reference) {
        return new Provenance(rawId -> RawRecords.find(topics, rawId), mappings, reference);
    }

    @Bean
    NormaliseRoutes normaliseRoutes(CamelContext camel, Normaliser normaliser) {
        return new NormaliseRoutes(
                camel.getEndpoint(
                        "kafka-tx:" + Topics.RAW + "?groupId=" + NORMALISE_GROUP + "&maxBatch=2000&poison=#normaliser"),
                camel.getEndpoint("kafka-tx:" + Topics.LEDGER + "," + Topics.REJECTED),
                normaliser);
    }

    @Bean
    AggregateRoutes aggregateRoutes(CamelContext camel, View view) {
        return new AggregateRoutes(
                new AggregateRoutes.Sources(
                        camel.getEndpoint(read(Topics.RAW)),
                        camel.getEndpoint(read(Topics.REJECTED)),
                        camel.getEndpoint(read(Topics.LEDGER))),
                new Projector(view.projection()));
    }

    private static String read(String topic) {
        return "kafka-tx:" + topic + "?positions=#viewPositions&maxBatch=2000";
    }

    @Bean
    CurrentReference reference(HubSettings settings) {
        return new CurrentReference(ReferenceFolder.read(settings));
    }
}
