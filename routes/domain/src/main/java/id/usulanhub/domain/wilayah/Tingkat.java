package id.usulanhub.domain.wilayah;

/** The levels of wilayah administrasi, largest first. {@code DESA} stands for desa, kelurahan and desa adat. */
public enum Tingkat {
    PROVINSI,
    KABUPATEN,
    KECAMATAN,
    DESA
}
