package id.usulanhub.domain.list;

import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.Objects;

/** Names one finalised list: {@code tahun}, the kecamatan, and the version, 1 for the first. */
public record ListRef(int tahun, KodeWilayah kecamatan, long version) {
    public ListRef {
        Objects.requireNonNull(kecamatan);
    }

    /** {@code 2027/32.16.01/1} */
    @Override
    public String toString() {
        return tahun + "/" + kecamatan + "/" + version;
    }
}
