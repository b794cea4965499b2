package id.usulanhub.connectors;

import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Kabupaten whose forms are made, small and large. */
final class FormReferences {

    static final Reference BEKASI = ExampleReference.bekasi2027();

    private FormReferences() {}

    static Reference withKamus(List<KamusEntry> entries) {
        return new Reference(
                BEKASI.kabupaten(), BEKASI.tahun(), BEKASI.wilayah(), KamusIndex.of(entries), BEKASI.satuan());
    }

    static AtributKamus atribut(String declaration) {
        return AtributKamus.read(declaration).orElseThrow();
    }

    static KamusEntry entry(String kode, List<AtributKamus> atribut) {
        return new KamusEntry(
                kode,
                "Pekerjaan \"" + kode + "\" <baru>, lebar 3 m",
                "",
                "m",
                0,
                new KamusEntry.Skpd("1.03.0.00.0.00.01.0000", "Dinas"),
                "1.03 Pekerjaan Umum",
                KamusEntry.Tipe.FISIK,
                new KamusEntry.Syarat(atribut, List.of(), BigDecimal.ONE, null));
    }

    static Reference large() {
        List<Wilayah> places = new ArrayList<>(List.of(new Wilayah(new KodeWilayah("90.01"), "Kabupaten Uji")));
        for (int kecamatan = 1; kecamatan <= 20; kecamatan++) {
            String kode = "90.01.%02d".formatted(kecamatan);
            places.add(new Wilayah(new KodeWilayah(kode), "Kecamatan " + kecamatan));
            for (int desa = 1; desa <= 20; desa++) {
                places.add(new Wilayah(new KodeWilayah("%s.20%02d".formatted(kode, desa)), "Desa " + desa));
            }
        }
        List<KamusEntry> entries = new ArrayList<>();
        for (int at = 0; at < 3000; at++) {
            entries.add(entry("K-" + at, List.of(atribut("penerima_kk"))));
        }
        return new Reference(
                new KodeWilayah("90.01"), 2027, WilayahIndex.of(places), KamusIndex.of(entries), BEKASI.satuan());
    }
}
