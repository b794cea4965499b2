package id.usulanhub.connectorkit;

import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A small world and two small connectors that the tests of the kit share. */
public final class Fixtures {

    public static final String FORM_MANIFEST = """
            name: form
            title: { id: Formulir, en: Form }
            description: { id: Uji, en: Test }
            owner: Bappeda
            transport: form
            """;

    public static final String FORM_MAPPING = """
            to: usulan/v1
            key: { from: /id, else: { from: [/kecamatan, /kamus], else: payload } }
            empty: ["-"]
            fields:
              tahun:    { integer: /tahun, else: problem }
              wilayah:  { lookup: wilayah, from: [/kecamatan, /desa], else: problem }
              alamat:   { text: /alamat, longest: 20, else: "" }
              kamus:    { lookup: kamus, from: /kamus, else: problem }
              uraian:   { text: [/judul, /usulan], else: problem }
              masalah:  { text: /masalah, else: "tidak disebut" }
              volume:   { volume: /volume, else: null }
              satuan:   { lookup: satuan, from: /satuan, else: null }
              anggaran: { money: /biaya, else: 0 }
              prioritas: { const: 1 }
              atribut:
                kk:    { decimal: /kk, else: null }
                mendesak: { codes: { rendah: 1, tinggi: 5 }, from: /mendesak, else: 1 }
              pengusul:
                nama: { text: /pengusul/nama, else: null }
            """;

    public static final String SHEET_MANIFEST =
            FORM_MANIFEST.replace("name: form", "name: sheet").replace("transport: form", "transport: spreadsheet")
                    + "header: { required: [kamus], at-least: 3, within: 10 }\n";

    public static final String SHEET_MAPPING = """
            to: usulan/v1
            key: { from: id, else: payload }
            known: ["No"]
            columns:
              id: [No Usulan]
              tahun: [Tahun]
              kecamatan: [Kecamatan]
              desa: [Desa]
              kamus: [Kamus]
              uraian: [Uraian]
              volume: [Volume]
              anggaran: [Biaya]
            fields:
              tahun:    { integer: tahun, else: problem }
              wilayah:  { lookup: wilayah, from: [kecamatan, desa], else: kabupaten }
              kamus:    { lookup: kamus, from: kamus, else: problem }
              uraian:   { text: uraian, else: problem }
              masalah:  { const: "" }
              volume:   { volume: volume, else: null }
              anggaran: { money: anggaran, else: null }
            """;

    private Fixtures() {}

    /** Writes a connector's folder. */
    public static void write(Path parent, String name, String manifest, String mapping) {
        try {
            Path folder = Files.createDirectories(parent.resolve(name));
            Files.writeString(folder.resolve("manifest.yaml"), manifest);
            Files.writeString(folder.resolve("mapping.yaml"), mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only connector of a folder; it must be without findings. */
    public static Connector only(Path parent) {
        Connectors connectors = ConnectorLoader.fromDirectory(parent);
        if (!connectors.findings().isEmpty()) {
            throw new AssertionError(connectors.findings());
        }
        return connectors.all().iterator().next();
    }

    public static Connector form(Path parent) {
        write(parent, "form", FORM_MANIFEST, FORM_MAPPING);
        return only(parent);
    }

    public static Connector sheet(Path parent) {
        write(parent, "sheet", SHEET_MANIFEST, SHEET_MAPPING);
        return only(parent);
    }

    public static Received received(Connector connector, String place, byte[] payload) {
        return new Received(
                connector.name(), "0".repeat(32), "UH-X", Instant.EPOCH, place, "application/json", "", "", payload);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Reference reference() {
        return new Reference(
                new KodeWilayah("90.01"),
                2027,
                WilayahIndex.of(List.of(
                        new Wilayah(new KodeWilayah("90.01"), "Kabupaten Uji"),
                        new Wilayah(new KodeWilayah("90.01.01"), "Mekarsari"),
                        new Wilayah(new KodeWilayah("90.01.01.2001"), "Sukamaju"))),
                KamusIndex.of(List.of(entry())),
                SatuanIndex.of(
                        List.of(new Satuan("m", "meter", List.of()), new Satuan("unit", "unit", List.of("buah")))));
    }

    private static KamusEntry entry() {
        return new KamusEntry(
                "J-1",
                "Jalan Lebar 3 m",
                "",
                "meter",
                0,
                new KamusEntry.Skpd("1.03.0.00.0.00.01.0000", "Dinas"),
                "1.03",
                KamusEntry.Tipe.FISIK,
                new KamusEntry.Syarat(List.of(), List.of(), new BigDecimal(10), new BigDecimal(500)));
    }
}
