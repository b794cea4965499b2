package id.usulanhub.connectorkit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceFilesTest {

    private static final String HEAD = "kode,nama,definisi,satuan,harga_satuan,kode_skpd,nama_skpd,bidang_urusan,tipe,"
            + "atribut,dokumen,volume_min,volume_maks\n";

    @Test
    void the_whole_country_is_known() throws IOException {
        WilayahIndex index = WilayahIndex.of(good(ReferenceFiles.wilayahOfTheCountry()));

        assertThat(index.within(new KodeWilayah("32.16"))).hasSize(23);
        assertThat(index.find(new KodeWilayah("32.16"))).map(Wilayah::nama).contains("Kabupaten Bekasi");
    }

    @Test
    void no_synonym_of_the_hubs_units_means_two() throws IOException {
        SatuanIndex index = SatuanIndex.of(good(ReferenceFiles.satuanOfTheHub()));

        assertThat(index.find("Meter Lari")).map(Satuan::kode).contains("m");
    }

    @Test
    void a_kamus_is_read() {
        List<KamusEntry> entries = good(ReferenceFiles.kamus(in(HEAD
                + "A-1,\"Jalan, Lebar 3 m\",arti,m,\"1.650.000\",1.03,Dinas,1.03 X,non fisik,a;b,c|d,50,2.000\n")));

        assertThat(entries)
                .containsExactly(new KamusEntry(
                        "A-1",
                        "Jalan, Lebar 3 m",
                        "arti",
                        "m",
                        1_650_000,
                        new KamusEntry.Skpd("1.03", "Dinas"),
                        "1.03 X",
                        KamusEntry.Tipe.NON_FISIK,
                        new KamusEntry.Syarat(
                                List.of(AtributKamus.angka("a"), AtributKamus.angka("b")),
                                List.of("c", "d"),
                                new BigDecimal(50),
                                new BigDecimal(2000))));
    }

    @Test
    void every_problem_of_a_table_is_told_at_its_cell() {
        String good = "A-1,Jalan,,m,1,1.03,Dinas,,FISIK,,,,\n";
        String bad = "A-1,,,m,murah,1.03,Dinas,,BESAR,,,sedikit,\n";

        assertThat(ReferenceFiles.kamus(in(HEAD + good + bad)).problems())
                .extracting(
                        problem -> problem.code(),
                        problem -> problem.field(),
                        problem -> problem.place().path())
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.NOT_IN_LIST, "kode", "kamus.csv!A3"),
                        tuple(ProblemCode.MISSING_VALUE, "nama", "kamus.csv!B3"),
                        tuple(ProblemCode.NOT_AN_AMOUNT, "harga_satuan", "kamus.csv!E3"),
                        tuple(ProblemCode.NOT_IN_LIST, "tipe", "kamus.csv!I3"),
                        tuple(ProblemCode.NOT_A_NUMBER, "volume_min", "kamus.csv!L3"));
    }

    @Test
    void a_table_without_its_headings_says_which() {
        assertThat(ReferenceFiles.wilayah(in("kode,name\n32,Jawa Barat\n")).problems())
                .extracting(problem -> problem.field())
                .containsExactly("nama");
    }

    @Test
    void a_code_that_is_none_is_told() {
        assertThat(ReferenceFiles.wilayah(in("kode,nama\n32.1,X\n")).problems())
                .extracting(problem -> problem.place().path())
                .containsExactly("wilayah.csv!A2");
    }

    private static InputStream in(String csv) {
        return new ByteArrayInputStream(Fixtures.utf8(csv));
    }

    private static <T> List<T> good(Outcome<List<T>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<List<T>> accepted -> accepted.value();
            case Outcome.Rejected<List<T>> rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
