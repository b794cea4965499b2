package id.usulanhub.pipeline.collect.reupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.reupload.FileRow;
import id.usulanhub.domain.reupload.RowChange;
import id.usulanhub.domain.reupload.RowChange.Kind;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.aggregate.AggregateRoutes;
import id.usulanhub.pipeline.aggregate.Projector;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.collect.FileImporter;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.FolderAttachments;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.flow.ChunkedWriter;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTest;
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
import id.usulanhub.view.Conservation;
import id.usulanhub.view.LeftBehind;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desa mends its file and sends it again, on a real broker. */
@KafkaTest
class ReuploadIT {

    /** The one group of all tests: what two groups normalised would stand twice in the ledger that they share. */
    private static final String GROUP = "hub.normalise";

    private static final int ROWS = 40;
    private static final int MORE_THAN_A_CHUNK = 2_500;

    @TempDir
    private Path folder;

    private final KafkaCluster cluster;
    private final KafkaSettings kafka;
    private final String name = KafkaCluster.unique("daftar");
    private View view;
    private DefaultCamelContext camel;
    private ViewReuploads reuploads;
    private FileImporter importer;

    ReuploadIT(KafkaCluster cluster) {
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
                Mappings.running(connectors), null, new LedgerHomes(new TopicScan(kafka)), Clock.systemUTC());
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

    @Test
    void a_corrected_file_is_told_row_by_row_before_and_after_and_its_usulan_go_on() throws IOException {
        List<String> lines = lines(ROWS);
        lines.set(3, "pembangunan jaln ke empat;RT lama;30");
        lines.set(5, "usulan ke enam;RT 5;?");
        String first = imported(file(lines), Reuploads.FIND);
        settled(ROWS - 1, 1, 0);
        lines.set(3, "pembangunan jalan ke empat;RT lama;30");
        lines.set(5, "usulan ke enam;RT 5;60");
        lines.set(7, lines.get(7).replaceAll(";[^;]*$", ";77"));
        lines.remove(9);
        lines.add("usulan yang baru;RT 99;10");
        Path corrected = file(lines);

        Reupload planned =
                accepted(importer.preview(request(corrected, Reuploads.FIND))).reupload();
        assertThat(planned.follows()).isEqualTo(first);
        assertThat(planned.sure()).isEqualTo(97);
        assertThat(counts(planned)).containsExactly(1L, 3L, 36L, 1L);
        assertThat(view.batches().newest(0, 10)).hasSize(1);

        String second = imported(corrected, Reuploads.FIND);
        settled(2 * ROWS - 1 - 36, 1, 36);
        Reupload told = reuploads.stored(second, name);
        assertThat(counts(told)).containsExactly(1L, 3L, 36L, 1L);
        assertThat(told.mended()).isEqualTo(1);
        assertThat(view.reuploads().followers(first, name)).containsExactly(second);
        RowChange slip = told.comparison().rows().get(3);
        assertThat(slip.cells()).extracting(RowChange.Cell::column).containsExactly("uraian");
        assertThat(slip.after().identity()).isEqualTo(slip.before().identity());
        LeftBehind left = view.reuploads()
                .left(new UsulanId(name + ":" + removed(told).identity()))
                .orElseThrow();
        assertThat(left.canBeWithdrawn(first)).isTrue();
    }

    @Test
    void an_import_that_died_goes_on_as_it_began_whatever_came_meanwhile() throws IOException {
        List<String> lines = lines(MORE_THAN_A_CHUNK);
        lines.set(MORE_THAN_A_CHUNK - 1, "pembangunan jaln terakhir;RT lama;30");
        String first = imported(file(lines), Reuploads.FIND);
        lines.set(MORE_THAN_A_CHUNK - 1, "pembangunan jalan terakhir;RT lama;30");
        Path corrected = file(lines);
        assertThatThrownBy(() -> importer.importFile(request(corrected, Reuploads.FIND), rows -> {
                    throw new IllegalStateException("the process dies after its first chunk");
                }))
                .isInstanceOf(IllegalStateException.class);
        lines.set(0, "usulan lain;RT 0;1");
        String other = imported(file(lines), first);

        String second = imported(corrected, Reuploads.NONE);

        List<Delivery> rows = rows(second);
        assertThat(rows).hasSize(MORE_THAN_A_CHUNK);
        assertThat(rows).allMatch(row -> first.equals(row.headers().get("hub_follows")));
        assertThat(rows)
                .extracting(Delivery::key)
                .containsExactlyInAnyOrderElementsOf(
                        rows(first).stream().map(Delivery::key).toList());
        Until.holds(
                "the view has both",
                () -> view.reuploads().followers(first, name).size() == 2);
        assertThat(view.reuploads().followers(first, name)).containsExactlyInAnyOrder(second, other);
    }

    @Test
    void the_same_bytes_are_the_same_batch_whatever_somebody_says_of_them() throws IOException {
        String first = imported(file(lines(3)), Reuploads.FIND);
        List<String> lines = lines(3);
        lines.add("usulan yang baru;RT 9;1");
        Path corrected = file(lines);
        String second = imported(corrected, Reuploads.NONE);

        FileReceipt again = accepted(importer.importFile(request(corrected, first), rows -> {}));

        assertThat(again.sameAsBefore()).isTrue();
        assertThat(rows(second)).hasSize(4).noneMatch(row -> row.headers().containsKey("hub_follows"));
        assertThat(accepted(importer.preview(request(corrected, first))).reupload())
                .matches(reupload -> reupload.again() && reupload.follows().isEmpty());
    }

    @Test
    void a_file_with_another_ones_rows_follows_it_only_where_a_person_says_so() throws IOException {
        String first = imported(file(lines(10)), Reuploads.FIND);
        Path part = file(lines(10).subList(0, 2));

        Reupload found =
                accepted(importer.preview(request(part, Reuploads.FIND))).reupload();
        assertThat(found.follows()).isEmpty();
        assertThat(found.nearest()).extracting(near -> near.batch()).containsExactly(first);
        Reupload named = accepted(importer.preview(request(part, first))).reupload();
        assertThat(counts(named)).containsExactly(0L, 0L, 2L, 8L);
    }

    @Test
    void a_file_that_is_not_there_cannot_be_followed() throws IOException {
        imported(file(lines(2)), Reuploads.FIND);

        Outcome<FileReceipt> outcome = importer.importFile(request(file(lines(3)), "ab".repeat(32)), rows -> {});

        assertThat(outcome.problems()).extracting(Problem::code).containsExactly(ProblemCode.NOT_IN_LIST);
    }

    private static List<Long> counts(Reupload reupload) {
        return List.of(Kind.NEW, Kind.CHANGED, Kind.SAME, Kind.REMOVED).stream()
                .map(reupload.comparison()::count)
                .toList();
    }

    private static FileRow removed(Reupload reupload) {
        return reupload.comparison().rows().stream()
                .filter(row -> row.kind() == Kind.REMOVED)
                .map(RowChange::row)
                .findFirst()
                .orElseThrow();
    }

    private void settled(long accepted, long rejected, long duplicates) {
        Until.holds(
                "all rows have met their fate",
                () -> view.intake().conservation().stream()
                        .anyMatch(one -> one.equals(new Conservation(
                                name, accepted + rejected + duplicates, accepted, rejected, 0, duplicates))));
    }

    private String imported(Path file, String follows) {
        return accepted(importer.importFile(request(file, follows), rows -> {})).sha256();
    }

    private Importer.Request request(Path file, String follows) {
        return new Importer.Request(file, name, follows);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        assertThat(outcome.problems()).isEmpty();
        return ((Outcome.Accepted<T>) outcome).value();
    }

    private List<Delivery> rows(String batch) {
        return cluster.committed(Topics.RAW).stream()
                .filter(record -> batch.equals(record.headers().get("hub_batch")))
                .toList();
    }

    private static List<String> lines(int rows) {
        return new ArrayList<>(IntStream.range(0, rows)
                .mapToObj(at -> "usulan nomor " + at + " dari desa;RT " + at + ";" + at)
                .toList());
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "usulan", ".txt"), lines);
    }
}
