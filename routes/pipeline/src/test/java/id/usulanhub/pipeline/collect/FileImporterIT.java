package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.collect.desk.Handed;
import id.usulanhub.pipeline.collect.desk.ImportDesk;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import id.usulanhub.pipeline.flow.ChunkedWriter;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTest;
import id.usulanhub.pipeline.flow.TopicAdmin;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Until;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of files whose lines are rows, on a real broker. */
@KafkaTest
class FileImporterIT {

    /** More than a chunk, so that something can die between two of them. */
    private static final int ROWS = 2_500;

    @TempDir
    private Path folder;

    private final KafkaCluster cluster;
    private final KafkaSettings kafka;
    private final String name = KafkaCluster.unique("lines");
    private Importer importer;
    private Attachments attachments;

    FileImporterIT(KafkaCluster cluster) {
        this.cluster = cluster;
        this.kafka = cluster.settings();
    }

    @BeforeEach
    void an_importer() {
        new TopicAdmin(kafka).ensure(Topics.all());
        attachments = new FolderAttachments(folder.resolve("lampiran"));
        importer = new FileImporter(
                Connectors.of(List.of(new LineConnector(name, new AtomicInteger())), List.of()),
                new FileImporter.Shelves(new FileStore(folder.resolve("files")), attachments),
                new FileImporter.Books(
                        id -> ChunkedWriter.open(kafka, id, new ChunkedWriter.Progress(id, Topics.RAW)),
                        Reuploads.UNKNOWN),
                Clock.systemUTC());
    }

    @Test
    void every_row_is_stored_once_and_the_same_file_again_stores_nothing() throws IOException {
        Path file = file(ROWS);

        assertThat(receipt(importer.importFile(request(file), rows -> {})))
                .matches(receipt -> receipt.rows() == ROWS && !receipt.sameAsBefore());
        assertThat(receipt(importer.importFile(request(file), rows -> {})).sameAsBefore())
                .isTrue();

        assertThat(allStored()).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void an_import_that_died_in_its_middle_goes_on_where_it_was() throws IOException {
        Path file = file(ROWS);
        assertThatThrownBy(() -> importer.importFile(request(file), rows -> {
                    throw new IllegalStateException("the process dies after its first chunk");
                }))
                .isInstanceOf(IllegalStateException.class);
        Until.holds("its first chunk is there", () -> !stored().isEmpty());
        assertThat(stored()).hasSizeLessThan(ROWS);

        importer.importFile(request(file), rows -> {});

        assertThat(allStored()).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void one_file_handed_in_four_times_at_once_is_one_batch() throws Exception {
        Path file = file(ROWS);

        List<FileReceipt> receipts;
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome<FileReceipt>>> sent =
                    senders.invokeAll(Collections.nCopies(4, () -> importer.importFile(request(file), rows -> {})));
            receipts = sent.stream()
                    .map(Future::resultNow)
                    .map(FileImporterIT::receipt)
                    .toList();
        }

        assertThat(receipts)
                .extracting(FileReceipt::id)
                .containsOnly(receipts.getFirst().id());
        assertThat(receipts).filteredOn(FileReceipt::sameAsBefore).hasSize(3);
        assertThat(allStored()).hasSize(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void a_job_whose_hub_was_killed_while_it_stored_rows_is_ended_by_the_next_start() throws Exception {
        try (ScheduledThreadPoolExecutor killed = new ScheduledThreadPoolExecutor(1);
                ScheduledThreadPoolExecutor workers = new ScheduledThreadPoolExecutor(1)) {
            CountDownLatch atFirstChunk = new CountDownLatch(1);
            ImportDesk first = desk(
                    killed, (request, progress) -> importer.importFile(request, new Dying(atFirstChunk, progress)));
            String id = first.take(file(ROWS), new Handed("operator", "rows", name))
                    .job()
                    .id();
            assertThat(atFirstChunk.await(60, TimeUnit.SECONDS)).isTrue();
            killed.shutdownNow();
            assertThat(killed.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            Until.holds("its first chunk is there", () -> !stored().isEmpty());
            assertThat(stored()).hasSizeLessThan(ROWS);

            ImportDesk next = desk(workers, importer);
            next.goOn();
            workers.shutdown();

            assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            assertThat(next.find(id, "operator").orElseThrow().job().receipt().rows())
                    .isEqualTo(ROWS);
            assertThat(allStored()).hasSize(ROWS).doesNotHaveDuplicates();
        }
    }

    private ImportDesk desk(ScheduledThreadPoolExecutor workers, Importer through) {
        return new ImportDesk(
                through,
                new FileStore(folder.resolve("files")),
                new ImportDesk.Ports(folder.resolve("jobs"), workers, Clock.systemUTC(), () -> "ab".repeat(16)));
    }

    /** Nobody catches it. */
    private static final class KilledNow extends Error {
        private static final long serialVersionUID = 1;
    }

    /** The process dies after its first chunk: nothing of its own runs any more. */
    private record Dying(CountDownLatch atFirstChunk, Importer.Progress heard) implements Importer.Progress {

        @Override
        public void read(long rows) {
            heard.read(rows);
        }

        @Override
        public void found(long rows, long before) {
            heard.found(rows, before);
        }

        @Override
        public void stored(long rows) {
            atFirstChunk.countDown();
            throw new KilledNow();
        }
    }

    @Test
    void a_file_that_breaks_off_is_refused_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("broken"), "1\n2\n" + LineConnector.BROKEN_OFF + "\n");

        Outcome<FileReceipt> outcome = importer.importFile(request(file), rows -> {});

        assertThat(outcome.problems()).extracting(p -> p.code()).containsExactly(ProblemCode.WORKBOOK_UNREADABLE);
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_file_that_can_be_read_once_and_not_again_is_refused_and_goes_on_where_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("once"), "1\n" + LineConnector.BROKEN_LATER + "\n2\n");

        Outcome<FileReceipt> broken = importer.importFile(request(file), rows -> {});
        Outcome<FileReceipt> whole = importer.importFile(request(file), rows -> {});

        assertThat(broken.problems()).extracting(p -> p.code()).containsExactly(ProblemCode.WORKBOOK_UNREADABLE);
        assertThat(receipt(whole)).matches(receipt -> receipt.rows() == 2 && !receipt.sameAsBefore());
        assertThat(stored()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void the_pictures_of_a_row_are_kept_before_the_row_is() throws IOException {
        importer.importFile(request(file(1)), rows -> {});

        assertThat(stored()).hasSize(1);
        try (InputStream kept =
                attachments.open(Sha256.hex(LineConnector.PHOTO)).orElseThrow()) {
            assertThat(kept.readAllBytes()).isEqualTo(LineConnector.PHOTO);
        }
    }

    @Test
    void an_unknown_connector_is_a_refusal() throws IOException {
        Outcome<FileReceipt> outcome = importer.importFile(new Importer.Request(file(1), "nobody"), rows -> {});

        assertThat(outcome.problems()).extracting(p -> p.code()).containsExactly(ProblemCode.CONNECTOR_UNKNOWN);
    }

    private Importer.Request request(Path file) {
        return new Importer.Request(file, name);
    }

    private Path file(int rows) throws IOException {
        String lines = IntStream.range(0, rows).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("rows"), lines);
    }

    /** A commit is acknowledged a moment before it can be read. */
    private List<String> allStored() {
        Until.holds("all rows are there", () -> stored().size() >= ROWS);
        return stored();
    }

    private List<String> stored() {
        return cluster.committed(Topics.RAW).stream()
                .filter(record -> record.key().startsWith(name + ":"))
                .map(Delivery::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private static FileReceipt receipt(Outcome<FileReceipt> outcome) {
        return ((Outcome.Accepted<FileReceipt>) outcome).value();
    }
}
