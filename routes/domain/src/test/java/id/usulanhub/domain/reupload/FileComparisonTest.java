package id.usulanhub.domain.reupload;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.reupload.RowChange.Cell;
import id.usulanhub.domain.reupload.RowChange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What people do to a file before they send it again. */
class FileComparisonTest {

    private static final FileRow JALAN = row(2, "Perbaikan jalan lingkungan", "Gg. Mawar", "100");
    private static final FileRow SALURAN = row(3, "Pembangunan saluran air", "Jl. Merdeka", "250");
    private static final FileRow POSYANDU = row(4, "Rehabilitasi posyandu", "Kp. Baru", "1");

    @Test
    void a_row_more_a_row_less_and_a_changed_figure_are_told_apart() {
        FileRow more = row(3, "Pengadaan lampu jalan", "Jl. Raya", "20");
        FileRow changed = changed(JALAN, "volume", "120");

        FileComparison comparison =
                FileComparison.of(List.of(JALAN, SALURAN, POSYANDU), List.of(changed, more, POSYANDU));

        assertThat(comparison.rows())
                .extracting(RowChange::kind)
                .containsExactly(Kind.CHANGED, Kind.NEW, Kind.SAME, Kind.REMOVED);
        assertThat(comparison.rows().getFirst().cells()).containsExactly(new Cell("volume", "100", "120"));
        assertThat(comparison.rows().getLast().row()).isEqualTo(SALURAN);
        assertThat(comparison.carried()).isEmpty();
    }

    @Test
    void a_corrected_slip_is_a_change_and_goes_on_as_the_usulan_that_it_was() {
        FileRow slip = row(2, "Perbaikn jaln lingkungan", "Gg. Mawar", "100");

        FileComparison comparison = FileComparison.of(List.of(slip, SALURAN), List.of(JALAN, SALURAN));

        assertThat(comparison.rows()).extracting(RowChange::kind).containsExactly(Kind.CHANGED, Kind.SAME);
        assertThat(comparison.rows().getFirst().byRest()).isTrue();
        assertThat(comparison.carried()).containsExactly(Map.entry(JALAN.key(), slip.identity()));
    }

    @Test
    void a_third_file_follows_what_the_first_has_made_of_a_row() {
        FileRow carried = new FileRow("U!A2", JALAN.key(), "of the first file", JALAN.values());
        FileRow again = changed(JALAN, "volume", "90");

        FileComparison comparison = FileComparison.of(List.of(carried), List.of(again));

        assertThat(comparison.rows()).extracting(RowChange::kind).containsExactly(Kind.CHANGED);
        assertThat(comparison.carried()).containsExactly(Map.entry(JALAN.key(), "of the first file"));
    }

    @Test
    void of_a_long_text_nothing_is_called_a_slip() {
        String text = "Perbaikan jalan lingkungan ".repeat(20);
        FileRow older = row(2, text + "lama", "Gg. Mawar", "100");
        FileRow newer = row(2, text + "baru", "Gg. Mawar", "100");

        FileComparison comparison = FileComparison.of(List.of(older), List.of(newer));

        assertThat(comparison.rows()).extracting(RowChange::kind).containsExactly(Kind.NEW, Kind.REMOVED);
        assertThat(comparison.rows().getFirst().perhaps()).containsExactly("U!A2");
    }

    @Test
    void where_two_rows_may_be_meant_neither_is_taken_and_both_are_told() {
        FileRow one = row(2, "Perbaikn jalan lingkungan", "Gg. Mawar", "100");
        FileRow other = row(3, "Perbaikan jaln lingkungan", "Gg. Mawar", "100");

        FileComparison comparison = FileComparison.of(List.of(one, other), List.of(JALAN));

        assertThat(comparison.rows()).extracting(RowChange::kind).containsExactly(Kind.NEW, Kind.REMOVED, Kind.REMOVED);
        assertThat(comparison.rows().getFirst().perhaps()).containsExactly("U!A2", "U!A3");
        assertThat(comparison.carried()).isEmpty();
    }

    @Test
    void another_rt_is_another_row_and_may_be_the_same_one() {
        FileRow here = row(2, "Perbaikan jalan", "RT 01", "100");
        FileRow there = row(2, "Perbaikan jalan", "RT 02", "100");

        FileComparison comparison = FileComparison.of(List.of(here), List.of(there));

        assertThat(comparison.rows()).extracting(RowChange::kind).containsExactly(Kind.NEW, Kind.REMOVED);
        assertThat(comparison.rows().getFirst().perhaps()).containsExactly("U!A2");
    }

    @Test
    void rows_of_one_village_are_strangers_for_all_that_they_share() {
        FileComparison comparison = FileComparison.of(List.of(JALAN), List.of(POSYANDU));

        assertThat(comparison.rows())
                .allSatisfy(row -> assertThat(row.perhaps()).isEmpty());
    }

    @Test
    void a_row_that_was_refused_beside_its_twin_does_not_take_the_usulan_of_that_one() {
        FileRow twin = new FileRow(
                "U!A9",
                JALAN.key(),
                JALAN.identity(),
                changed(JALAN, "volume", "77").values());
        FileRow mended = row(9, "Perbaikan jalan lingkungn", "Gg. Mawar", "77");

        FileComparison comparison = FileComparison.of(List.of(JALAN, twin), List.of(JALAN, mended));

        assertThat(comparison.rows()).extracting(RowChange::kind).containsExactly(Kind.SAME, Kind.CHANGED);
        assertThat(comparison.carried()).isEmpty();
    }

    @Test
    void what_was_stored_as_two_usulan_is_not_said_to_be_one_later() {
        FileRow slip = row(2, "Perbaikn jalan lingkungan", "Gg. Mawar", "100");

        FileComparison comparison = FileComparison.ofStored(List.of(slip), List.of(JALAN));

        assertThat(comparison.rows()).extracting(RowChange::kind).containsExactly(Kind.NEW, Kind.REMOVED);
        assertThat(comparison.rows().getFirst().perhaps()).containsExactly("U!A2");
    }

    @Test
    void a_file_follows_the_last_of_a_row_of_corrections_that_shares_most_of_it() {
        Predecessor first = new Predecessor("aa", Instant.EPOCH, 40, 40, true);
        Predecessor second = new Predecessor("bb", Instant.EPOCH.plusSeconds(1), 40, 38, false);
        Predecessor other = new Predecessor("cc", Instant.EPOCH.plusSeconds(2), 100, 30, false);

        assertThat(Predecessor.of(List.of(first, second, other), 40)).contains(second);
        assertThat(second.sure(40)).isEqualTo(95);
    }

    @Test
    void a_file_with_the_mended_rows_alone_follows_none_so_that_nothing_is_said_to_be_missing() {
        Predecessor whole = new Predecessor("aa", Instant.EPOCH, 40, 3, false);

        assertThat(Predecessor.of(List.of(whole), 3)).isEmpty();
        assertThat(Predecessor.nearest(List.of(whole), 3)).containsExactly(whole);
    }

    static FileRow row(int line, String uraian, String alamat, String volume) {
        TreeMap<String, String> values = new TreeMap<>(Map.of(
                "tahun",
                "2027",
                "kecamatan",
                "Tambun Selatan",
                "desa",
                "Mangunjaya",
                "uraian",
                uraian,
                "alamat",
                alamat,
                "volume",
                volume));
        return FileRow.unstored("U!A" + line, uraian + "/" + alamat, values);
    }

    private static FileRow changed(FileRow row, String column, String value) {
        TreeMap<String, String> values = new TreeMap<>(row.values());
        values.put(column, value);
        return new FileRow(row.place(), row.key(), row.identity(), values);
    }
}
