package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.marking.Kata;
import id.usulanhub.connectorkit.sheet.Decision;
import id.usulanhub.connectorkit.sheet.Decision.Kind;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender filled in and the hub did not read is said to him, and a value is not asked for where its column is not. */
class UnreadColumnsTest {

    private static final String MUSRENBANG = "spreadsheet-musrenbang";
    private static final Object[] HEAD = {
        "No", "Tahun", "Kecamatan", "Desa", "Kamus Usulan", "Uraian", "Kondisi Lapangan Saat Ini", "Volume", "Satuan"
    };
    private static final Object[] ROW = {1, 2027, "Setu", "Ciledug", "BM-104", "Jalan desa", "Berlubang", 200, "m"};

    @TempDir
    private Path folder;

    private SheetDesk desk;

    @BeforeEach
    void a_desk() {
        desk = new SheetDesk(MUSRENBANG, folder);
    }

    @Test
    void a_filled_column_that_is_not_read_is_named_with_what_it_may_mean() throws IOException {
        SheetSummary read = read("""
                No;Tahun;Kecamatan;Desa;Kamus Usulan;Uraian;Permasalahan;Pagu Indikatif (Rp.);Warna Sampul;Uraian;;Sisa
                1;2027;Setu;Ciledug;BM-104;Jalan;Rusak;60000000;;lama;x;
                2;2027;Setu;Ciledug;BM-104;Jalan lain;Rusak;;biru;;;
                """);

        assertThat(read.unread())
                .containsExactlyInAnyOrder(
                        new Unread("CSV!H1", "Pagu Indikatif (Rp.)", "anggaran"),
                        new Unread("CSV!I1", "Warna Sampul", ""),
                        new Unread("CSV!J1", "Uraian", ""),
                        new Unread("CSV!K1", "", ""));
        assertThat(Kata.told(read.unread().getFirst()))
                .startsWith("CSV!H1 \"Pagu Indikatif (Rp.)\": ")
                .contains("tidak dibaca", "mungkin maksudnya anggaran");
    }

    @Test
    void a_heading_that_is_left_out_on_purpose_is_neither_unknown_nor_unread() throws IOException {
        SheetSummary read = read("""
                No;Tahun;Kecamatan;Desa;Kamus Usulan;Uraian;Permasalahan;Kesalahan
                1;2027;Setu;Ciledug;BM-104;Jalan;Rusak;dulu salah
                """);

        assertThat(read.unread()).isEmpty();
        assertThat(read.decisions())
                .contains(
                        new Decision(Kind.HEADING_LEFT_OUT, "CSV!A1", "", "No"),
                        new Decision(Kind.HEADING_LEFT_OUT, "CSV!H1", "", "Kesalahan"))
                .noneMatch(decision -> decision.kind() == Kind.HEADING_UNKNOWN);
    }

    @Test
    void a_required_value_without_a_column_is_wrong_at_the_heading_that_may_mean_it() throws IOException {
        Path file = desk.save("usulan.xlsx", workbook());

        assertThat(desk.read(file).refused().get("Usulan!A4")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.COLUMN_MISSING);
            assertThat(problem.field()).isEqualTo("masalah");
            assertThat(problem.place().path()).isEqualTo("Usulan!G3");
            assertThat(problem.value()).isEqualTo("Kondisi Lapangan Saat Ini");
            assertThat(Kata.told(problem))
                    .isEqualTo("Usulan!G3 masalah: Kolomnya tidak ditemukan di tabel (mungkin yang berjudul \"Kondisi"
                            + " Lapangan Saat Ini\"). Tidak ada kolom yang berarti masalah, dan di atas tabel pun tidak"
                            + " disebut. Beri kolomnya judul dari templat, atau tambahkan kolomnya. (COLUMN_MISSING,"
                            + " diperbaiki pengirim)");
        });
    }

    @Test
    void without_a_heading_that_comes_near_it_is_wrong_at_the_row_of_headings() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                DAFTAR;;;;;
                Tahun;Kecamatan;Desa;Kamus Usulan;Uraian;Alamat
                2027;Setu;Ciledug;BM-104;Jalan;RT 1
                """);

        List<Problem> problems = desk.read(file).refused().get("CSV!A3");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.COLUMN_MISSING);
            assertThat(problem.place().path()).isEqualTo("CSV!A2");
            assertThat(problem.value()).isEmpty();
            assertThat(problem.detail()).isEqualTo("masalah");
        });
    }

    @Test
    void a_column_that_is_there_and_not_filled_in_is_a_missing_value_at_its_cell() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                Tahun;Kecamatan;Desa;Kamus Usulan;Uraian;Permasalahan
                2027;Setu;Ciledug;BM-104;Jalan;
                """);

        assertThat(desk.read(file).refused().get("CSV!A2")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_VALUE);
            assertThat(problem.place().path()).isEqualTo("CSV!F2");
        });
    }

    @Test
    void the_marked_workbook_shows_the_heading_and_its_summary_names_it() throws IOException {
        try (Workbook marked = desk.mark(desk.save("usulan.xlsx", workbook())).open()) {
            Sheet sheet = marked.getSheet("Usulan");
            assertThat(ExampleSheet.isMarked(sheet.getRow(2).getCell(6))).isTrue();
            assertThat(ExampleSheet.comment(sheet.getRow(2).getCell(6))).contains("COLUMN_MISSING", "masalah");
            assertThat(ExampleSheet.isMarked(sheet.getRow(3).getCell(0))).isFalse();
            assertThat(SheetDesk.words(marked.getSheet("Ringkasan")))
                    .contains("Kolom terisi yang tidak dibaca")
                    .anyMatch(line -> line.startsWith("Usulan!G3 \"Kondisi Lapangan Saat Ini\": "));
        }
    }

    @Test
    void the_place_of_the_headings_is_no_part_of_what_a_row_says() throws IOException {
        String rows = "Tahun;Kecamatan;Desa;Kamus Usulan;Uraian;Alamat\n2027;Setu;Ciledug;BM-104;Jalan;RT 1\n";

        assertThat(content(rows)).isEqualTo(content("DAFTAR;;;;;\n" + rows)).doesNotContain("\"at\"");
    }

    private String content(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), csv);
        StringBuilder content = new StringBuilder();
        connector()
                .readRows(
                        file,
                        row -> content.append(new String(row.content(), java.nio.charset.StandardCharsets.UTF_8)));
        return content.toString();
    }

    private SheetSummary read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), csv);
        return switch (connector().readRows(file, row -> {})) {
            case Outcome.Accepted<SheetSummary> read -> read.value();
            case Outcome.Rejected<SheetSummary> refused -> throw new AssertionError(refused.problems());
        };
    }

    private Connector connector() {
        return ConnectorLoader.fromClassPath(getClass().getClassLoader())
                .find(MUSRENBANG)
                .orElseThrow();
    }

    /** With the headings in row 3, of which that of the problem is not known. */
    private static Workbook workbook() {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Usulan");
        sheet.createRow(0).createCell(0).setCellValue("DAFTAR USULAN MUSRENBANG");
        Row head = sheet.createRow(2);
        ExampleSheet.fill(head, HEAD);
        ExampleSheet.fill(sheet.createRow(3), ROW);
        return workbook;
    }
}
