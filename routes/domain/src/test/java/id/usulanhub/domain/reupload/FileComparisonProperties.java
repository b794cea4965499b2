package id.usulanhub.domain.reupload;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.reupload.RowChange.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every two files: rows of few words, so that many are one, nearly one, or known by the same. */
class FileComparisonProperties {

    @Property
    void every_row_of_both_files_is_of_exactly_one_kind(
            @ForAll("files") List<FileRow> before, @ForAll("files") List<FileRow> after) {
        List<RowChange> rows = FileComparison.of(before, after).rows();

        assertThat(rows.stream().map(RowChange::before).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(rows.stream().map(RowChange::after).filter(Objects::nonNull)).containsExactlyElementsOf(after);
    }

    @Property
    void a_file_beside_itself_is_all_the_same(@ForAll("files") List<FileRow> file) {
        FileComparison comparison = FileComparison.of(file, file);

        assertThat(comparison.rows()).allMatch(row -> row.kind() == Kind.SAME);
        assertThat(comparison.carried()).isEmpty();
    }

    @Property
    void the_other_way_round_what_was_new_is_removed(
            @ForAll("files") List<FileRow> before, @ForAll("files") List<FileRow> after) {
        FileComparison there = FileComparison.of(before, after);
        FileComparison back = FileComparison.of(after, before);

        assertThat(back.count(Kind.NEW)).isEqualTo(there.count(Kind.REMOVED));
        assertThat(back.count(Kind.REMOVED)).isEqualTo(there.count(Kind.NEW));
        assertThat(back.count(Kind.CHANGED)).isEqualTo(there.count(Kind.CHANGED));
        assertThat(back.count(Kind.SAME)).isEqualTo(there.count(Kind.SAME));
    }

    /** Or one usulan would be revised by another. */
    @Property
    void no_two_rows_of_a_file_that_are_known_by_different_things_become_one(
            @ForAll("files") List<FileRow> first,
            @ForAll("files") List<FileRow> second,
            @ForAll("files") List<FileRow> third) {
        List<FileRow> stored = stored(second, FileComparison.of(first, second));

        FileComparison comparison = FileComparison.of(stored, third);
        List<String> keys = third.stream().map(FileRow::key).distinct().toList();

        assertThat(keys.stream().map(key -> comparison.carried().getOrDefault(key, key)))
                .doesNotHaveDuplicates();
    }

    @Property
    void what_was_said_when_a_file_came_is_said_again_when_it_is_stored(
            @ForAll("files") List<FileRow> before, @ForAll("files") List<FileRow> after) {
        FileComparison planned = FileComparison.of(distinct(before), distinct(after));
        FileComparison told = FileComparison.ofStored(distinct(before), stored(distinct(after), planned));

        assertThat(told.rows())
                .extracting(RowChange::kind)
                .containsExactlyElementsOf(
                        planned.rows().stream().map(RowChange::kind).toList());
    }

    private static List<FileRow> distinct(List<FileRow> file) {
        HashSet<String> keys = new HashSet<>();
        return file.stream().filter(row -> keys.add(row.key())).toList();
    }

    private static List<FileRow> stored(List<FileRow> file, FileComparison comparison) {
        return file.stream()
                .map(row -> new FileRow(
                        row.place(), row.key(), comparison.carried().getOrDefault(row.key(), row.key()), row.values()))
                .toList();
    }

    @Provide
    Arbitrary<List<FileRow>> files() {
        Arbitrary<String> uraian = Arbitraries.of("jalan", "jalam", "jalan desa", "posyandu", "posyando", "saluran");
        Arbitrary<String> alamat = Arbitraries.of("RT 01", "RT 02", "Kp. Baru", "Kp. Bar");
        Arbitrary<String> volume = Arbitraries.of("1", "2");
        return Combinators.combine(uraian, alamat, volume)
                .as((one, two, three) -> FileComparisonTest.row(0, one, two, three))
                .list()
                .ofMaxSize(12)
                .map(FileComparisonProperties::numbered);
    }

    private static List<FileRow> numbered(List<FileRow> rows) {
        return new ArrayList<>(IntStream.range(0, rows.size())
                .mapToObj(at -> FileRow.unstored(
                        "U!A" + (at + 2), rows.get(at).key(), rows.get(at).values()))
                .toList());
    }
}
