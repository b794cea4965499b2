package id.usulanhub.pipeline.replay;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import id.usulanhub.pipeline.Samples;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One connector in three versions, and what usulan are held against. */
final class ReplayWorld {

    /** Reads why an usulan is needed under one name only, and refuses what has none. */
    static final String OLD = "/masalah";

    /** Reads it under the name that the form has now, too. */
    static final String NEW = "[/masalah, /sebab]";

    private static final KodeWilayah BEKASI = new KodeWilayah("32.16");

    private ReplayWorld() {}

    static Connector version(String connector, String masalah) {
        String manifest = """
                name: %s
                title: { id: Formulir, en: Form }
                description: { id: Satu kiriman satu usulan., en: One submission an usulan. }
                owner: Bappeda
                transport: form
                """.formatted(connector);
        String mapping = """
                to: usulan/v1
                key: { from: /id, else: payload }
                fields:
                  tahun:   { const: 2027 }
                  wilayah: { lookup: wilayah, from: [/kec, /desa], else: kabupaten }
                  kamus:   { lookup: kamus, from: /kamus, else: problem }
                  uraian:  { text: /uraian, else: problem }
                  masalah: { text: %s, else: problem }
                """.formatted(masalah);
        return loaded(connector, manifest, mapping);
    }

    /** The same for sheets: which columns say why an usulan is needed. */
    static Connector sheet(String connector, String masalah) {
        String manifest = """
                name: %s
                title: { id: Lembar, en: Sheet }
                description: { id: Satu baris satu usulan., en: One row an usulan. }
                owner: Bappeda
                transport: spreadsheet
                header: { required: [kamus, kecamatan], at-least: 2, within: 10 }
                """.formatted(connector);
        String mapping = """
                to: usulan/v1
                key: { from: [kecamatan, uraian], else: payload }
                headings: codes/headings.csv
                fields:
                  tahun:   { const: 2027 }
                  wilayah: { lookup: wilayah, from: [kecamatan, desa], else: kabupaten }
                  kamus:   { lookup: kamus, from: kamus, else: problem }
                  uraian:  { text: uraian, else: problem }
                  masalah: { text: %s, else: problem }
                """.formatted(masalah);
        return loaded(connector, manifest, mapping);
    }

    private static Connector loaded(String connector, String manifest, String mapping) {
        Connectors loaded = ConnectorLoader.fromFiles(
                connector, Map.of("manifest.yaml", bytes(manifest), "mapping.yaml", bytes(mapping)));
        return loaded.find(connector)
                .orElseThrow(() -> new AssertionError(loaded.findings().toString()));
    }

    static Connectors running(Connector connector) {
        return Connectors.of(List.of(connector), List.of());
    }

    static byte[] submission(String id, String uraian, String why) {
        return bytes("""
                {"id": "%s", "kec": "Setu", "kamus": "JL-1", "uraian": "%s", %s}""".formatted(id, uraian, why));
    }

    static Reference reference() {
        return new Reference(
                BEKASI,
                2027,
                WilayahIndex.of(List.of(
                        new Wilayah(BEKASI, "Kabupaten Bekasi"),
                        new Wilayah(Samples.SETU, "Setu"),
                        new Wilayah(Samples.CIKARANG, "Cikarang Utara"))),
                KamusIndex.of(List.of(new KamusEntry(
                        "JL-1",
                        "Peningkatan jalan",
                        "",
                        "meter",
                        0,
                        new KamusEntry.Skpd("1.03.0.00.0.00.01.0000", "Dinas"),
                        "1.03",
                        KamusEntry.Tipe.FISIK,
                        new KamusEntry.Syarat(List.of(), List.of(), BigDecimal.ONE, new BigDecimal(500))))),
                SatuanIndex.of(List.of(new Satuan("m", "meter", List.of()))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
