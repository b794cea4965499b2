package id.usulanhub.domain.wilayah;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dotted code of Kemendagri: {@code 32}, {@code 32.16}, {@code 32.16.01} or {@code 32.16.01.2001}.
 *
 * @param value the code; its length tells the level
 */
public record KodeWilayah(String value) implements Comparable<KodeWilayah> {

    private static final Pattern FORM = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final int LENGTH_OF_KABUPATEN = 5;
    private static final int LENGTH_OF_KECAMATAN = 8;
    private static final int LENGTH_OF_DESA = 13;

    /** @throws IllegalArgumentException when {@code value} is not of the form */
    public KodeWilayah {
        if (!isKode(value)) {
            throw new IllegalArgumentException("not a kode wilayah: " + value);
        }
    }

    public static boolean isKode(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    public Tingkat tingkat() {
        return switch (value.length()) {
            case LENGTH_OF_DESA -> Tingkat.DESA;
            case LENGTH_OF_KECAMATAN -> Tingkat.KECAMATAN;
            case LENGTH_OF_KABUPATEN -> Tingkat.KABUPATEN;
            default -> Tingkat.PROVINSI;
        };
    }

    /** The code one level up; empty for a provinsi. */
    public Optional<KodeWilayah> induk() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new KodeWilayah(value.substring(0, dot)));
    }

    /** Whether this place is {@code other} or lies in it. */
    public boolean isWithin(KodeWilayah other) {
        return value.equals(other.value) || value.startsWith(other.value + ".");
    }

    @Override
    public int compareTo(KodeWilayah other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
