package id.usulanhub.connectorkit.offline;

import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.wilayah.Tingkat;
import id.usulanhub.domain.wilayah.Wilayah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The entries of the lists as the schema {@code reference} v1 has them; what is not known is null, and left out. */
final class OfflineEntries {

    private OfflineEntries() {}

    /** An entry of the kamus. */
    private record Kamus(
            String kode,
            String nama,
            String definisi,
            String bidangUrusan,
            KamusEntry.Skpd skpd,
            KamusEntry.Tipe tipe,
            String satuan,
            Long hargaSatuan,
            BigDecimal volumeMin,
            BigDecimal volumeMaks,
            List<Atribut> atribut,
            List<String> dokumen) {}

    /** An attribute that an entry asks for. */
    private record Atribut(
            String nama, String jenis, BigDecimal min, BigDecimal maks, List<String> kata, boolean wajib) {}

    /** A place, and the place that it lies in. */
    private record Tempat(String kode, String nama, Tingkat tingkat, String induk) {}

    static Collection<?> kamus(Reference reference) {
        return reference.kamus().entries().stream().map(OfflineEntries::kamus).toList();
    }

    private static Kamus kamus(KamusEntry entry) {
        KamusEntry.Syarat syarat = entry.syarat();
        return new Kamus(
                entry.kode(),
                entry.nama(),
                known(entry.definisi()),
                known(entry.bidangUrusan()),
                entry.skpd(),
                entry.tipe(),
                entry.satuan(),
                entry.hargaSatuan() == 0 ? null : entry.hargaSatuan(),
                syarat.volumeMin(),
                syarat.volumeMaks(),
                syarat.atribut().stream().map(OfflineEntries::atribut).toList(),
                syarat.dokumen());
    }

    private static Atribut atribut(AtributKamus asked) {
        return switch (asked.isi()) {
            case AtributKamus.Isi.Bilangan isi ->
                new Atribut(asked.nama(), "bilangan", isi.min(), isi.maks(), null, asked.wajib());
            case AtributKamus.Isi.YaTidak ignored -> words(asked, "ya-tidak");
            case AtributKamus.Isi.Pilihan ignored -> words(asked, "pilihan");
            case AtributKamus.Isi.Teks ignored -> new Atribut(asked.nama(), "teks", null, null, null, asked.wajib());
        };
    }

    private static Atribut words(AtributKamus asked, String jenis) {
        return new Atribut(asked.nama(), jenis, null, null, asked.kata(), asked.wajib());
    }

    static Collection<?> wilayah(Reference reference) {
        List<Tempat> places = new ArrayList<>();
        reference.wilayah().find(reference.kabupaten()).ifPresent(kabupaten -> places.add(tempat(kabupaten)));
        for (Wilayah kecamatan : reference.wilayah().within(reference.kabupaten())) {
            places.add(tempat(kecamatan));
            reference.wilayah().within(kecamatan.kode()).forEach(desa -> places.add(tempat(desa)));
        }
        return places;
    }

    private static Tempat tempat(Wilayah place) {
        boolean lies = place.kode().tingkat() != Tingkat.KABUPATEN;
        return new Tempat(
                place.kode().value(),
                place.nama(),
                place.kode().tingkat(),
                lies ? place.kode().induk().orElseThrow().value() : null);
    }

    static Collection<Satuan> satuan(Reference reference) {
        return reference.satuan().all();
    }

    private static String known(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
