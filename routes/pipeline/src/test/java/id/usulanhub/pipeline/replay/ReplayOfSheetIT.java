package id.usulanhub.pipeline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.pipeline.Samples;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.collect.FileImporter;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.FolderAttachments;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import id.usulanhub.pipeline.flow.ChunkedWriter;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaTest;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Until;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.ReplayFilter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay of rows of which values stand above the table: where they stand is no part of a row's content. */
@KafkaTest
class ReplayOfSheetIT {

    private static final String SHEET = """
            DAFTAR USULAN
            Kecamatan : Setu

            No;Kamus;Uraian;Masalah;Alamat
            1;JL-1;jalan gang melati;becek;
            2;JL-1;jalan gang mawar;;berlubang
            """;

    @TempDir
    private Path folder;

    private final KafkaCluster cluster;
    private final String name = KafkaCluster.unique("lembar");

    ReplayOfSheetIT(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void a_row_below_an_identity_line_is_replayed_as_any_other() throws Exception {
        Connectors running = ReplayWorld.running(ReplayWorld.sheet(name, "masalah"));
        try (ReplayStages stages = new ReplayStages(cluster.settings(), running, folder.resolve("view.sqlite"))) {
            imported(running);
            counted(stages, new Conservation(name, 2, 1, 1, 0, 0));
            assertThat(cluster.committed(Topics.RAW))
                    .filteredOn(row -> name.equals(row.headers().get("ce_source")))
                    .extracting(ReplayOfSheetIT::payload)
                    .hasSize(2)
                    .allMatch(row -> row.contains("\"at\":{\"kecamatan\":"));

            running.become(ReplayWorld.running(ReplayWorld.sheet(name, "[masalah, alamat]")));
            ReplayResult result = accepted(replayer(stages)
                    .run(
                            new ReplayRequest(
                                    new ReplayFilter(name, null, null, false, null, null, ""), ReplayRequest.NEW),
                            progress -> {}));

            assertThat(result.run().copies()).isEqualTo(1);
            assertThat(result.run().accepted()).isEqualTo(1);
            counted(stages, new Conservation(name, 2, 2, 0, 0, 0));
            assertThat(usulan(stages))
                    .extracting(one -> one.usul().masalah())
                    .containsExactlyInAnyOrder("becek", "berlubang");
        }
    }

    private void imported(Connectors running) throws Exception {
        Path file = Files.writeString(folder.resolve("usulan.csv"), SHEET);
        accepted(new FileImporter(
                        running,
                        new FileImporter.Shelves(
                                new FileStore(folder.resolve("files")),
                                new FolderAttachments(folder.resolve("lampiran"))),
                        new FileImporter.Books(
                                id -> ChunkedWriter.open(
                                        cluster.settings(), id, new ChunkedWriter.Progress(id, Topics.RAW)),
                                Reuploads.UNKNOWN),
                        Clock.systemUTC())
                .importFile(new Importer.Request(file, name), rows -> {}));
    }

    private static Replayer replayer(ReplayStages stages) {
        return new Replayer(
                new Replayer.History(stages.view().replays(), stages.scan(), ReplayWorld::reference),
                stages.archive(),
                new Replayer.Out(
                        stages.call("direct:replay")::with,
                        new ViewSync(stages.view().offsets()),
                        2),
                () -> UUID.randomUUID().toString());
    }

    private void counted(ReplayStages stages, Conservation expected) {
        Until.holds(
                "the view counts " + expected,
                () -> stages.view().intake().conservation().contains(expected));
    }

    private List<Usulan> usulan(ReplayStages stages) {
        return stages.view().kecamatan().planning(Samples.SETU, 2027).usulan().stream()
                .map(state -> state.usulan())
                .filter(one -> one.id().connector().equals(name))
                .toList();
    }

    private static String payload(Delivery row) {
        return new String(RawRecords.received(row).payload(), StandardCharsets.UTF_8);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        assertThat(outcome.problems()).isEmpty();
        return ((Outcome.Accepted<T>) outcome).value();
    }
}
