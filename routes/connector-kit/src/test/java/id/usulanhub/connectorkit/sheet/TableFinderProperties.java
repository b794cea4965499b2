package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.sheet.FakeBook.Extras;
import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;

class TableFinderProperties {

    private static final String HEAD = "No | Usulan | Lokasi | Volume | Anggaran";

    private static final TableRules RULES = new TableRules(
            List.of("tahun", "kecamatan", "desa"),
            "desa",
            List.of("kecamatan", "desa"),
            true,
            List.of("kecamatan", "desa"),
            List.of("alamat"),
            Set.of("anggaran"),
            true,
            true,
            Map.of());

    @Property
    void every_row_of_any_sheet_is_handed_out_or_told_of_once(
            @ForAll("rows") List<String> rows, @ForAll("merges") Set<String> merges) {
        Tables tables = read(rows, merges);

        long inHeaders = tables.decisions(Decision.Kind.HEADER).stream()
                .mapToLong(header -> Long.parseLong(header.substring(header.lastIndexOf(' ') + 1)))
                .sum();
        long leftOut = tables.summary().skipped().entrySet().stream()
                .filter(reason -> reason.getKey() != Reason.SHEET_WITHOUT_HEADER)
                .mapToLong(Map.Entry::getValue)
                .sum();

        assertThat(tables.payloads().size() + leftOut + inHeaders)
                .isEqualTo(1
                        + rows.stream()
                                .filter(row -> !row.replace("|", "").isBlank())
                                .count());
        assertThat(tables.summary().rows()).isEqualTo(tables.payloads().size());
    }

    @Property
    void every_place_of_a_value_is_a_cell_that_has_it(
            @ForAll("rows") List<String> rows, @ForAll("merges") Set<String> merges) {
        for (RowPayload payload : read(rows, merges).payloads()) {
            var root = Json.mapper().readTree(payload.json());
            root.path("at").properties().forEach(at -> {
                String cell = at.getValue().asString();
                String value = root.path("above").has(at.getKey())
                        ? text(root.path("above").path(at.getKey()))
                        : text(root.path("cells").path(at.getKey()));
                assertThat(cell.isEmpty() ? "Setia" : cell(rows, cell)).contains(value);
            });
        }
    }

    @Property
    void a_row_is_written_as_the_tree_that_it_is(
            @ForAll("rows") List<String> rows, @ForAll("merges") Set<String> merges) {
        for (RowPayload payload : read(rows, merges).payloads()) {
            assertThat(payload.json()).isEqualTo(Json.write(payload.tree()));
            assertThat(Json.mapper().readTree(payload.json()).toString())
                    .isEqualTo(payload.tree().toString());
        }
    }

    @Property
    void a_submission_that_fills_its_row_is_never_left_out(
            @ForAll("between") List<String> before, @ForAll("names") String name) {
        List<String> rows = new ArrayList<>(before);
        rows.addFirst(HEAD);
        rows.add("#7 | " + name + " | RT 9 | #3 | #500");

        assertThat(read(rows, Set.of()).rows("alamat")).last().asString().endsWith("RT 9");
    }

    private static Tables read(List<String> rows, Set<String> merges) {
        List<String> whole = new ArrayList<>(rows);
        FakeBook book = new FakeBook()
                .with("Setia", String.join("\n", whole), Extras.merged(merges.toArray(String[]::new)))
                .with("Tabel", HEAD, Extras.NONE);
        Tables tables = Tables.read(RULES, book);
        return tables;
    }

    private static String cell(List<String> rows, String cell) {
        int row = Integer.parseInt(cell.replaceAll("[A-Z]", ""));
        int column = Header.index(cell.replaceAll("[0-9]", ""));
        return rows.get(row - 1).split("\\|", -1)[column].strip().replaceFirst("^[#=]", "");
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> cell = Arbitraries.of(
                "",
                "",
                "Usulan",
                "Desa",
                "Lokasi",
                "Volume",
                "Anggaran",
                "Kecamatan",
                "Tahun : 2027",
                "Desa : Sukamaju",
                "KECAMATAN MEKARSARI",
                "Jalan",
                "JUMLAH",
                "#1",
                "#2",
                "#3",
                "(1)",
                "(2)",
                "(3)",
                "=0",
                "idem",
                "Mengetahui",
                "RT 1",
                "Camat",
                "!",
                "Keterangan",
                "Koefisien",
                "Rekomendasi Kecamatan",
                "(Rp)",
                "200 Meter",
                ":",
                "Bekasi, 2 Mei 2027");
        return Arbitraries.frequencyOf(Tuple.of(6, row(cell)), Tuple.of(1, Arbitraries.just(HEAD)))
                .list()
                .ofMaxSize(14);
    }

    /** Two headings of one kind would be two tables, whose rows are counted each. */
    private static Arbitrary<String> row(Arbitrary<String> cell) {
        return cell.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(cells -> Collections.frequency(cells, "Usulan") < 2)
                .map(cells -> String.join(" | ", cells));
    }

    /** Without a second table, whose columns would be others. */
    @Provide
    Arbitrary<List<String>> between() {
        return rows().map(rows ->
                rows.stream().filter(row -> !row.contains("Usulan")).toList());
    }

    private static String text(JsonNode value) {
        return value.isObject() ? "!" : value.asString();
    }

    @Provide
    Arbitrary<Set<String>> merges() {
        return Arbitraries.of("A1:C1", "A2:A4", "B3:B5", "A5:E5", "D2:D6", "B6:C8", "A7:B7")
                .set()
                .ofMaxSize(3)
                .map(HashSet::new);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "Jalan Lingkungan",
                "Jumlah Kelas",
                "Total Perbaikan Jalan",
                "Camat Cup",
                "Desa Sukamaju",
                "Ketua RT",
                "idem");
    }
}
