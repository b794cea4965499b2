package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {

    private static final String[] HEAD = {
        "No Usulan", " TAHUN ", "Kecamatan", "Desa", "Kamus", "Uraian", "Volume", "Biaya"
    };

    @TempDir
    Path folder;

    private final List<RowPayload> rows = new ArrayList<>();
    private Connector connector;

    @BeforeEach
    void connector() {
        connector = Fixtures.sheet(folder);
    }

    @Test
    void a_row_of_a_workbook_becomes_an_usulan_with_its_cells_exact() throws IOException {
        read(workbook(sheet -> {
            row(sheet, 3, (Object[]) HEAD);
            row(sheet, 4, "U-1", 2027, "Mekarsari", "Sukamaju", "J-1", "jalan", 12.1, 254_700_000_001L);
        }));

        Usulan usulan = usulan(rows.getFirst());
        assertThat(rows).extracting(RowPayload::place).containsExactly("Usulan!A5");
        assertThat(usulan.usul().volume()).isEqualTo(new BigDecimal("12.1"));
        assertThat(usulan.usul().anggaran()).isEqualTo(254_700_000_001L);
        assertThat(usulan.origin().sourceId()).isEqualTo("U-1");
    }

    @Test
    void what_is_no_row_is_skipped_and_told() throws IOException {
        Outcome<SheetSummary> summary = read(workbook(sheet -> {
            row(sheet, 0, "DAFTAR USULAN");
            row(sheet, 1, (Object[]) HEAD);
            row(sheet, 2, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)");
            row(sheet, 3, "Desa Sukamaju");
            row(sheet, 4, "U-1", 2027, "Mekarsari", "", "J-1", "jalan", 50, 1);
            row(sheet, 6, (Object[]) HEAD);
            row(sheet, 7, "", "", "", "", "", "JUMLAH", 50, "Rp 1");
        }));

        assertThat(rows).extracting(RowPayload::place).containsExactly("Usulan!A5");
        assertThat(value(summary).skipped())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Reason.ABOVE_HEADER, 1L,
                        Reason.COLUMN_NUMBERS, 1L,
                        Reason.NOTE, 1L,
                        Reason.HEADER_AGAIN, 1L,
                        Reason.TOTAL, 1L));
    }

    @Test
    void a_row_whose_text_only_begins_like_a_sum_is_not_lost() throws IOException {
        read(workbook(sheet -> {
            row(sheet, 0, (Object[]) HEAD);
            row(sheet, 1, "", "", "", "", "Jumlah Ruang Kelas", "Total kerusakan parah", 1, 2);
        }));

        assertThat(rows).hasSize(1);
    }

    @Test
    void a_hidden_sheet_is_not_read_but_told() throws IOException {
        Path file = folder.resolve("hidden.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(file), "uji", "1.0")) {
            Worksheet hidden = book.newWorksheet("Rahasia");
            row(hidden, 0, (Object[]) HEAD);
            row(hidden, 1, "U-9", 2027, "Mekarsari", "", "J-1", "jalan", 50, 1);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet shown = book.newWorksheet("Usulan");
            row(shown, 0, (Object[]) HEAD);
            row(shown, 1, "U-1", 2027, "Mekarsari", "", "J-1", "jalan", 50, 1);
        }

        Outcome<SheetSummary> summary = read(file);

        assertThat(rows).extracting(RowPayload::place).containsExactly("Usulan!A2");
        assertThat(value(summary).skipped()).containsOnlyKeys(Reason.HIDDEN_SHEET);
    }

    @Test
    void a_problem_names_the_cell() throws IOException {
        read(workbook(sheet -> {
            row(sheet, 0, (Object[]) HEAD);
            row(sheet, 1, "U-1", 2027, "Mekarsari", "Sukamajuu", "J-1", "jalan", 50, "gratis");
        }));

        assertThat(problems(rows.getFirst()))
                .extracting(problem -> problem.place().path())
                .containsExactly("Usulan!D2", "Usulan!H2");
    }

    @Test
    void the_same_row_in_another_line_is_the_same_content() throws IOException {
        Object[] row = {"U-1", 2027, "Mekarsari", "", "J-1", "jalan", 50, 1};
        read(workbook(sheet -> {
            row(sheet, 0, (Object[]) HEAD);
            row(sheet, 1, row);
            row(sheet, 2, row);
        }));

        assertThat(rows.get(0).json()).isEqualTo(rows.get(1).json());
    }

    @Test
    void a_csv_says_its_line_as_a_person_counts_it() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(
                file,
                "judul\n\nTahun;Kecamatan;Kamus;Uraian\n\n2027;Mekarsari;J-1;\"dua\nbaris\"\n2027;Mekarsari;J-1;x\n");

        read(file);

        assertThat(rows).extracting(RowPayload::place).containsExactly("CSV!A5", "CSV!A6");
        assertThat(new String(rows.getFirst().json(), StandardCharsets.UTF_8)).contains("dua\\nbaris");
    }

    @Test
    void what_a_sink_throws_is_passed_on() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, (Object[]) HEAD);
            row(sheet, 1, "U-1", 2027, "Mekarsari", "", "J-1", "jalan", 50, 1);
        });
        IllegalStateException down = new IllegalStateException("broker down");

        assertThatThrownBy(() -> connector.readRows(file, row -> {
                    throw down;
                }))
                .isSameAs(down);
    }

    private Outcome<SheetSummary> read(Path file) {
        return connector.readRows(file, rows::add);
    }

    private Usulan usulan(RowPayload row) {
        return value(connector.normalise(
                Fixtures.received(connector, row.place(), row.json()), "0-1", Fixtures.reference()));
    }

    private List<Problem> problems(RowPayload row) {
        return connector
                .normalise(Fixtures.received(connector, row.place(), row.json()), "0-1", Fixtures.reference())
                .problems();
    }

    /** Fills one sheet. */
    private interface Filling {
        void fill(Worksheet sheet);
    }

    private Path workbook(Filling filling) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (Workbook book = new Workbook(Files.newOutputStream(file), "uji", "1.0")) {
            filling.fill(book.newWorksheet("Usulan"));
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (!values[column].toString().isEmpty()) {
                sheet.value(row, column, values[column].toString());
            }
        }
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T> accepted -> accepted.value();
            case Outcome.Rejected<T> rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
