package id.usulanhub.domain.normalise;

import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import java.util.Objects;

/**
 * What normalising needs to know of the world.
 *
 * @param kabupaten the kabupaten or kota whose usulan the hub collects
 * @param tahun the planning year that is open
 * @param wilayah the places of the country
 * @param kamus the kamus of {@code tahun}
 * @param satuan the units
 */
public record Reference(KodeWilayah kabupaten, int tahun, WilayahIndex wilayah, KamusIndex kamus, SatuanIndex satuan) {
    public Reference {
        Objects.requireNonNull(kabupaten);
        Objects.requireNonNull(wilayah);
        Objects.requireNonNull(kamus);
        Objects.requireNonNull(satuan);
    }
}
