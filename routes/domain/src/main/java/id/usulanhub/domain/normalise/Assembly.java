package id.usulanhub.domain.normalise;

import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.Usulan.Kurang;
import id.usulanhub.domain.usulan.Usulan.Lampiran;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes an usulan of a draft in which nothing is wrong. */
public final class Assembly {

    private Assembly() {}

    /** @throws NullPointerException when the draft lacks tahun, wilayah, kamus, uraian or masalah */
    public static Usulan usulan(UsulanId id, Usulan.Origin origin, Draft draft, Reference reference) {
        return new Usulan(
                id,
                draft.tahun().value(),
                origin,
                lokasi(draft, reference),
                pekerjaan(draft.kamus().value()),
                usul(draft, reference),
                new Usulan.Pengusul(
                        draft.pengusulNama().value(), draft.pengusulKontak().value()),
                given(draft.atribut()),
                files(draft).stream().filter(Lampiran::hasCome).toList(),
                given(draft.keterangan()),
                lacking(draft));
    }

    private static List<Lampiran> files(Draft draft) {
        return Objects.requireNonNullElse(draft.lampiran().value(), List.of());
    }

    private static List<Kurang> lacking(Draft draft) {
        List<Kurang> lacking = new ArrayList<>(Kelengkapan.kurang(draft));
        for (Lampiran file : files(draft)) {
            if (!file.hasCome()) {
                lacking.add(new Kurang(Kurang.Jenis.BERKAS, file.nama()));
            }
        }
        return lacking;
    }

    private static Usulan.Lokasi lokasi(Draft draft, Reference reference) {
        KodeWilayah kode = draft.wilayah().value().kode();
        String alamat = Objects.requireNonNullElse(draft.alamat().value(), "");
        Usulan.Titik titik = draft.titik().value();
        return switch (kode.tingkat()) {
            case DESA -> new Usulan.Lokasi(reference.kabupaten(), kode.induk().orElseThrow(), kode, alamat, titik);
            case KECAMATAN -> new Usulan.Lokasi(reference.kabupaten(), kode, null, alamat, titik);
            case KABUPATEN, PROVINSI -> new Usulan.Lokasi(reference.kabupaten(), null, null, alamat, titik);
        };
    }

    private static Usulan.Pekerjaan pekerjaan(KamusEntry entry) {
        return new Usulan.Pekerjaan(
                entry.kode(), entry.nama(), entry.skpd().kode(), entry.skpd().nama());
    }

    private static Usulan.Usul usul(Draft draft, Reference reference) {
        Takaran takaran = draft.volume().value();
        return new Usulan.Usul(
                draft.uraian().value(),
                draft.masalah().value(),
                takaran == null ? null : takaran.jumlah(),
                DraftRules.satuan(draft, reference).map(Satuan::kode).orElse(null),
                draft.anggaran().value(),
                draft.prioritas().value());
    }

    /** The values that are there. */
    private static <T> Map<String, T> given(Map<String, Written<T>> all) {
        Map<String, T> given = new TreeMap<>();
        all.forEach((name, written) -> put(given, name, written));
        return given;
    }

    private static <T> void put(Map<String, T> given, String name, Written<T> written) {
        if (written.isPresent()) {
            given.put(name, written.value());
        }
    }
}
