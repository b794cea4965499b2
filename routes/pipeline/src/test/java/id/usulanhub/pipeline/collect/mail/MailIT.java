package id.usulanhub.pipeline.collect.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.pipeline.collect.FileImporter;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.FolderAttachments;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.LineConnector;
import id.usulanhub.pipeline.collect.mail.MailSettings.Security;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import id.usulanhub.pipeline.flow.ChunkedWriter;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTest;
import id.usulanhub.pipeline.flow.TopicAdmin;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Until;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a mailbox into Kafka, on a real IMAP server and a real broker. */
@KafkaTest
class MailIT extends MailWorld {

    /** More than a chunk, so that something can die between two of them. */
    private static final int ROWS = 2_500;

    private static final String FILE =
            IntStream.range(0, ROWS).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

    @TempDir
    private Path folder;

    private final KafkaCluster cluster;
    private final String name = KafkaCluster.unique("mail");

    MailIT(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void topics() {
        new TopicAdmin(cluster.settings()).ensure(Topics.all());
    }

    @Test
    void a_route_brings_the_rows_of_a_mail_into_the_topic_and_moves_the_mail() throws Exception {
        arrives(mail(SENDER, "usulan.csv", FILE));
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new MailRoutes(
                    camel.getEndpoint("timer:collect.read.mail?period=50&delay=0"),
                    reader(importer("node"), settings())));
            camel.start();

            Until.holds("the mail is moved", () -> count("Diterima") == 1);
        }

        assertStoredOnce();
    }

    @Test
    void a_hub_that_is_killed_between_kafka_and_the_mailbox_stores_nothing_twice() {
        arrives(mail(SENDER, "usulan.csv", FILE));
        Importer dies = (request, progress) -> {
            importer("node").importFile(request, progress);
            throw new KilledNow();
        };
        assertThatThrownBy(() -> reader(dies, settings()).run()).isInstanceOf(KilledNow.class);
        assertThat(count("INBOX")).isEqualTo(1);

        reader(importer("node"), settings()).run();

        assertThat(count("Diterima")).isEqualTo(1);
        assertThat(file().receipt().sameAsBefore()).isTrue();
        assertStoredOnce();
    }

    @Test
    void a_hub_that_is_killed_within_a_workbook_goes_on_where_it_was() {
        arrives(mail(SENDER, "usulan.csv", FILE));
        Importer dies = (request, progress) -> importer("node").importFile(request, rows -> {
            throw new KilledNow();
        });
        assertThatThrownBy(() -> reader(dies, settings()).run()).isInstanceOf(KilledNow.class);

        reader(importer("node"), settings()).run();

        assertThat(count("Diterima")).isEqualTo(1);
        assertStoredOnce();
    }

    @Test
    void a_server_that_numbers_its_mails_anew_and_has_old_ones_again_doubles_nothing() {
        arrives(mail(SENDER, "usulan.csv", FILE));
        reader(importer("node"), settings()).run();
        server.stop();
        begin();
        arrives(mail(SENDER, "lain.txt", "x"));
        arrives(mail(SENDER, "usulan.csv", FILE));

        reader(importer("node"), settings()).run();

        assertThat(file().receipt().sameAsBefore()).isTrue();
        assertStoredOnce();
    }

    @Test
    void two_nodes_at_one_mailbox_store_each_row_once() throws Exception {
        arrives(mail(SENDER, "usulan.csv", FILE));
        MailReader one = reader(importer("one"), settings());
        MailReader other = reader(importer("other"), settings());
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            nodes.invokeAll(List.of(Executors.callable(one::run), Executors.callable(other::run)));
        }
        now = now.plusSeconds(120);
        one.run();

        assertThat(count("INBOX")).isZero();
        assertThat(count("Ditolak")).isZero();
        assertStoredOnce();
    }

    private MailSettings settings() {
        MailSettings all = settings(Security.NONE, server.getImap().getPort(), PASSWORD);
        return new MailSettings(all.server(), all.folders(), all.senders(), "", name, all.every());
    }

    private Importer importer(String node) {
        KafkaSettings kafka = cluster.settings();
        return new FileImporter(
                Connectors.of(List.of(new LineConnector(name, new AtomicInteger())), List.of()),
                new FileImporter.Shelves(
                        new FileStore(folder.resolve(node)), new FolderAttachments(folder.resolve("lampiran"))),
                new FileImporter.Books(
                        id -> ChunkedWriter.open(kafka, id, new ChunkedWriter.Progress(id, Topics.RAW)),
                        Reuploads.UNKNOWN),
                Clock.systemUTC());
    }

    private HandledMail.File file() {
        return states.now().recent().getFirst().files().getFirst();
    }

    private void assertStoredOnce() {
        Until.holds("all rows are there", () -> stored().size() >= ROWS);
        assertThat(stored()).hasSize(ROWS).doesNotHaveDuplicates();
    }

    private List<String> stored() {
        return cluster.committed(Topics.RAW).stream()
                .map(record -> record.key())
                .filter(key -> key.startsWith(name + ":"))
                .toList();
    }

    /** Nobody catches it. */
    private static final class KilledNow extends Error {
        private static final long serialVersionUID = 1;
    }
}
