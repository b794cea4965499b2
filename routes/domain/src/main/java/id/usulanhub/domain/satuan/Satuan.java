package id.usulanhub.domain.satuan;

import java.util.List;
import java.util.Objects;

/**
 * A unit of volume.
 *
 * @param kode its code in {@code schemas/codes/satuan.csv}, as {@code m2}
 * @param nama its name, as {@code meter persegi}
 * @param sinonim other ways in which people write it
 */
public record Satuan(String kode, String nama, List<String> sinonim) {
    public Satuan {
        Objects.requireNonNull(kode);
        Objects.requireNonNull(nama);
        sinonim = List.copyOf(sinonim);
    }
}
