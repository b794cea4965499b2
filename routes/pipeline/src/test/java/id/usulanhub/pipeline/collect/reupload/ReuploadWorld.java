package id.usulanhub.pipeline.collect.reupload;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.aggregate.AggregateRoutes;
import id.usulanhub.pipeline.aggregate.Projector;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.collect.FileImporter;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.FolderAttachments;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.flow.ChunkedWriter;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTxComponent;
import id.usulanhub.pipeline.flow.Positions;
import id.usulanhub.pipeline.flow.TopicAdmin;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Until;
import id.usulanhub.pipeline.normalise.LedgerHomes;
import id.usulanhub.pipeline.normalise.Mappings;
import id.usulanhub.pipeline.normalise.NormaliseRoutes;
import id.usulanhub.pipeline.normalise.Normaliser;
import id.usulanhub.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The stages from a file to the view on a real broker, and files of a desa. */
abstract class ReuploadWorld {

    /** The one group of all tests: what two groups normalised would stand twice in the ledger that they share. */
    private static final String GROUP = "hub.normalise";

    static final int MORE_THAN_A_CHUNK = 2_500;

    @TempDir
    Path folder;

    final KafkaCluster cluster;
    private final KafkaSettings kafka;
    final String name = KafkaCluster.unique("daftar");
    View view;
    private DefaultCamelContext camel;
    ViewReuploads reuploads;
    FileImporter importer;

    ReuploadWorld(KafkaCluster cluster) {
        this.cluster = cluster;
        this.kafka = cluster.settings();
    }

    @BeforeEach
    void the_stages_run() throws Exception {
        new TopicAdmin(kafka).ensure(Topics.all());
        view = View.open(folder.resolve("view.sqlite"));
        camel = new DefaultCamelContext();
        camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(kafka));
        Connectors connectors = Connectors.of(List.of(new ListConnector(name)), List.of());
        Normaliser normaliser = new Normaliser(
                Mappings.running(connectors), () -> null, new LedgerHomes(new TopicScan(kafka)), Clock.systemUTC());
        camel.getRegistry().bind("normaliser", normaliser);
        camel.getRegistry().bind("view", Positions.class, (Object) (Positions) this::positions);
        addRoutes(normaliser);
        camel.start();
        reuploads = new ViewReuploads(view, new ViewSync(view.offsets())::await, new TopicScan(kafka), connectors);
        importer = new FileImporter(
                connectors,
                new FileImporter.Shelves(
                        new FileStore(folder.resolve("files")), new FolderAttachments(folder.resolve("lampiran"))),
                new FileImporter.Books(
                        id -> ChunkedWriter.open(kafka, id, new ChunkedWriter.Progress(id, Topics.RAW)), reuploads),
                Clock.systemUTC());
    }

    private Map<Integer, Long> positions(String topic) {
        return IntStream.range(0, Topics.read(topic).partitions())
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(), partition -> view.offsets().next(topic, partition)));
    }

    private void addRoutes(Normaliser normaliser) throws Exception {
        String read = "?positions=#view";
        camel.addRoutes(new NormaliseRoutes(
                camel.getEndpoint("kafka-tx:" + Topics.RAW + "?poison=#normaliser&groupId=" + GROUP),
                camel.getEndpoint("kafka-tx:" + Topics.LEDGER + "," + Topics.REJECTED),
                normaliser));
        camel.addRoutes(new AggregateRoutes(
                new AggregateRoutes.Sources(
                        camel.getEndpoint("kafka-tx:" + Topics.RAW + read),
                        camel.getEndpoint("kafka-tx:" + Topics.REJECTED + read),
                        camel.getEndpoint("kafka-tx:" + Topics.LEDGER + read)),
                new Projector(view.projection())));
    }

    @AfterEach
    void the_stages_stop() throws IOException {
        camel.close();
        view.close();
    }

    String imported(Path file, String follows) {
        return accepted(importer.importFile(request(file, follows), rows -> {})).sha256();
    }

    Importer.Request request(Path file, String follows) {
        return new Importer.Request(file, name, follows);
    }

    static <T> T accepted(Outcome<T> outcome) {
        assertThat(outcome.problems()).isEmpty();
        return ((Outcome.Accepted<T>) outcome).value();
    }

    /** Kafka answers that a transaction is committed a moment before readers of every partition see it. */
    List<Delivery> rows(String batch, int count) {
        Until.holds(count + " rows are seen", () -> rows(batch).size() >= count);
        return rows(batch);
    }

    private List<Delivery> rows(String batch) {
        return cluster.committed(Topics.RAW).stream()
                .filter(record -> batch.equals(record.headers().get("hub_batch")))
                .toList();
    }

    static List<String> lines(int rows) {
        return new ArrayList<>(IntStream.range(0, rows)
                .mapToObj(at -> "usulan nomor " + at + " dari desa;RT " + at + ";" + at)
                .toList());
    }

    Path file(List<String> lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "usulan", ".txt"), lines);
    }
}
