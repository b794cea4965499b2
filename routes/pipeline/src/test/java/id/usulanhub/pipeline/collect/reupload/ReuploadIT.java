package id.usulanhub.pipeline.collect.reupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.reupload.FileRow;
import id.usulanhub.domain.reupload.RowChange;
import id.usulanhub.domain.reupload.RowChange.Kind;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaTest;
import id.usulanhub.pipeline.flow.Until;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.LeftBehind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A desa mends its file and sends it again, on a real broker. */
@KafkaTest
class ReuploadIT extends ReuploadWorld {

    private static final int ROWS = 40;

    ReuploadIT(KafkaCluster cluster) {
        super(cluster);
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
        assertThat(view.batches().newest(0, 10))
                .filteredOn(batch -> batch.connector().equals(name))
                .hasSize(1);

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

        List<Delivery> rows = rows(second, MORE_THAN_A_CHUNK);
        assertThat(rows).hasSize(MORE_THAN_A_CHUNK);
        assertThat(rows).allMatch(row -> first.equals(row.headers().get("hub_follows")));
        assertThat(rows)
                .extracting(Delivery::key)
                .containsExactlyInAnyOrderElementsOf(rows(first, MORE_THAN_A_CHUNK).stream()
                        .map(Delivery::key)
                        .toList());
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
        assertThat(rows(second, 4)).hasSize(4).noneMatch(row -> row.headers().containsKey("hub_follows"));
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
}
