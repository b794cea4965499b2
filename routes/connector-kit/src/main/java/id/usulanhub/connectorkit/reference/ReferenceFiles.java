package id.usulanhub.connectorkit.reference;

import id.usulanhub.domain.angka.Angka;
import id.usulanhub.domain.angka.Rupiah;
import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the tables that normalising looks values up in. A row that is wrong is a problem at its cell, all at once. */
public final class ReferenceFiles {

    private static final KodeWilayah UNREADABLE = new KodeWilayah("00");

    private ReferenceFiles() {}

    /** The places of the whole country as the hub brings them along: {@code schemas/codes/wilayah.csv.gz}. */
    public static Outcome<List<Wilayah>> wilayahOfTheCountry() throws IOException {
        try (InputStream in = new GZIPInputStream(resource("wilayah.csv.gz"))) {
            return wilayah(in);
        }
    }

    /** The units as the hub brings them along: {@code schemas/codes/satuan.csv}. */
    public static Outcome<List<Satuan>> satuanOfTheHub() throws IOException {
        try (InputStream in = resource("satuan.csv")) {
            return satuan(in);
        }
    }

    /** @param in CSV with the headings {@code kode,nama} */
    public static Outcome<List<Wilayah>> wilayah(InputStream in) {
        return new CsvTable("wilayah.csv")
                .read(in, List.of("kode", "nama"), row -> new Wilayah(kodeWilayah(row), row.required("nama")));
    }

    /** @param in CSV with the headings {@code kode,nama,sinonim}; a semicolon between synonyms */
    public static Outcome<List<Satuan>> satuan(InputStream in) {
        return new CsvTable("satuan.csv")
                .read(
                        in,
                        List.of("kode", "nama", "sinonim"),
                        row -> new Satuan(row.text("kode"), row.required("nama"), row.list("sinonim")));
    }

    /**
     * @param in CSV with the headings {@code kode,nama,definisi,satuan,harga_satuan,kode_skpd,nama_skpd,bidang_urusan,
     *     tipe,atribut,dokumen,volume_min,volume_maks}
     */
    public static Outcome<List<KamusEntry>> kamus(InputStream in) {
        return new CsvTable("kamus.csv").read(in, columnsOfKamus(), ReferenceFiles::entry);
    }

    static List<String> columnsOfKamus() {
        return Stream.of(
                        "kode,nama,definisi,satuan,harga_satuan,kode_skpd,nama_skpd",
                        "bidang_urusan,tipe,atribut,dokumen,volume_min,volume_maks")
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .toList();
    }

    private static KamusEntry entry(CsvTable.Row row) {
        return new KamusEntry(
                row.text("kode"),
                row.required("nama"),
                row.text("definisi"),
                row.text("satuan"),
                harga(row),
                new KamusEntry.Skpd(row.required("kode_skpd"), row.required("nama_skpd")),
                row.text("bidang_urusan"),
                tipe(row),
                new KamusEntry.Syarat(
                        atribut(row), row.list("dokumen"), limit(row, "volume_min"), limit(row, "volume_maks")));
    }

    private static List<AtributKamus> atribut(CsvTable.Row row) {
        List<AtributKamus> declared = row.list("atribut").stream()
                .flatMap(text -> AtributKamus.read(text).stream())
                .toList();
        long names = declared.stream().map(AtributKamus::nama).distinct().count();
        return names == row.list("atribut").size()
                ? declared
                : refused(row, ProblemCode.NOT_IN_LIST, "atribut", List.of());
    }

    private static long harga(CsvTable.Row row) {
        String text = row.text("harga_satuan");
        Optional<Long> harga = text.isEmpty() ? Optional.of(0L) : Rupiah.read(text);
        return harga.orElseGet(() -> refused(row, ProblemCode.NOT_AN_AMOUNT, "harga_satuan", 0L));
    }

    private static KamusEntry.Tipe tipe(CsvTable.Row row) {
        String name = row.text("tipe").toUpperCase(Locale.ROOT).replace(' ', '_');
        return Stream.of(KamusEntry.Tipe.values())
                .filter(tipe -> tipe.name().equals(name))
                .findFirst()
                .orElseGet(() -> refused(row, ProblemCode.NOT_IN_LIST, "tipe", KamusEntry.Tipe.FISIK));
    }

    private static BigDecimal limit(CsvTable.Row row, String column) {
        String text = row.text(column);
        return text.isEmpty()
                ? null
                : Angka.read(text).orElseGet(() -> refused(row, ProblemCode.NOT_A_NUMBER, column, null));
    }

    private static KodeWilayah kodeWilayah(CsvTable.Row row) {
        String kode = row.text("kode");
        return KodeWilayah.isKode(kode)
                ? new KodeWilayah(kode)
                : refused(row, ProblemCode.NOT_IN_LIST, "kode", UNREADABLE);
    }

    /** @param instead lets reading go on, so that all problems are found; a table with problems is never used */
    private static <T> T refused(CsvTable.Row row, ProblemCode code, String column, T instead) {
        row.problem(code, column, "");
        return instead;
    }

    private static InputStream resource(String file) throws IOException {
        InputStream in = ReferenceFiles.class.getResourceAsStream("/codes/" + file);
        if (in == null) {
            throw new IOException("not on the class path: codes/" + file);
        }
        return in;
    }
}
