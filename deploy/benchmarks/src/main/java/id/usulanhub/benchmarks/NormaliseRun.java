package id.usulanhub.benchmarks;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.reference.ReferenceFiles;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTxComponent;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.normalise.Mappings;
import id.usulanhub.pipeline.normalise.NormaliseRoutes;
import id.usulanhub.pipeline.normalise.Normaliser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.InstantSource;
import org.apache.camel.impl.DefaultCamelContext;

/** The normalise stage as it runs in the hub: its route, its connectors, the example's kamus. */
final class NormaliseRun implements Runner {
    private final KafkaSettings kafka;
    private final int maxBatch;
    private final Connectors connectors = ConnectorLoader.fromClassPath(NormaliseRun.class.getClassLoader());
    private final Reference reference;

    NormaliseRun(KafkaSettings kafka, int maxBatch) throws IOException {
        this.kafka = kafka;
        this.maxBatch = maxBatch;
        this.reference = reference();
    }

    @Override
    public AutoCloseable start(String group) throws Exception {
        Normaliser normaliser =
                new Normaliser(Mappings.running(connectors), () -> reference, each -> {}, InstantSource.system());
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(kafka));
        camel.getRegistry().bind("normaliser", normaliser);
        String raw = "kafka-tx:" + Topics.RAW + "?groupId=" + group + "&maxBatch=" + maxBatch
                + "&poison=#normaliser&transactionalId=" + group;
        camel.addRoutes(new NormaliseRoutes(
                camel.getEndpoint(raw),
                camel.getEndpoint("kafka-tx:" + Topics.LEDGER + "," + Topics.REJECTED),
                normaliser));
        camel.start();
        return camel::close;
    }

    static Reference reference() throws IOException {
        try (InputStream kamus = Files.newInputStream(Packaged.EXAMPLE.resolve("kamus.csv"))) {
            return new Reference(
                    new KodeWilayah("32.16"),
                    2027,
                    WilayahIndex.of(good(ReferenceFiles.wilayahOfTheCountry())),
                    KamusIndex.of(good(ReferenceFiles.kamus(kamus))),
                    SatuanIndex.of(good(ReferenceFiles.satuanOfTheHub())));
        }
    }

    private static <T> T good(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T> accepted -> accepted.value();
            case Outcome.Rejected<T> rejected ->
                throw new IllegalStateException(rejected.problems().toString());
        };
    }
}
