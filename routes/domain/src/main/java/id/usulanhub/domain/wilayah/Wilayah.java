package id.usulanhub.domain.wilayah;

import java.util.Objects;

/** One place of the country: its code and its official name. */
public record Wilayah(KodeWilayah kode, String nama) {
    public Wilayah {
        Objects.requireNonNull(kode);
        Objects.requireNonNull(nama);
    }
}
