package id.usulanhub.console.usul;

import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import java.util.List;
import java.util.Optional;

/**
 * Where, and what: as far as it is chosen, and known to the hub.
 *
 * @param tahun the planning year that is open
 * @param kecamatan null until chosen
 * @param desa null until chosen, and for the kecamatan as a whole
 * @param whole whether it is for the kecamatan as a whole
 * @param kamus null until chosen
 */
public record Chosen(int tahun, Wilayah kecamatan, Wilayah desa, boolean whole, KamusEntry kamus) {

    /** What stands in the place of a desa for the kecamatan as a whole. */
    static final String WHOLE = "semua";

    static Chosen of(Entered entered, Reference reference) {
        Wilayah kecamatan = among(reference.wilayah().within(reference.kabupaten()), entered.text("kecamatan"));
        List<Wilayah> desa = kecamatan == null ? List.of() : reference.wilayah().within(kecamatan.kode());
        return new Chosen(
                reference.tahun(),
                kecamatan,
                among(desa, entered.text("desa")),
                kecamatan != null && entered.text("desa").equals(WHOLE),
                reference.kamus().find(entered.text("kamus")).orElse(null));
    }

    private static Wilayah among(List<Wilayah> places, String kode) {
        return places.stream()
                .filter(place -> place.kode().value().equals(kode))
                .findFirst()
                .orElse(null);
    }

    public boolean hasPlace() {
        return desa != null || whole;
    }

    public boolean isComplete() {
        return hasPlace() && kamus != null;
    }

    /** The code of the desa as the form writes it; empty until chosen. */
    public String desaKode() {
        String none = whole ? WHOLE : "";
        return Optional.ofNullable(desa)
                .map(Wilayah::kode)
                .map(KodeWilayah::value)
                .orElse(none);
    }
}
