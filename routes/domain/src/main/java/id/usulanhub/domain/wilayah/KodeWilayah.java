package id.usulanhub.domain.wilayah;

import java.util.Optional;

/**
 * A dotted code of Kemendagri: {@code 32}, {@code 32.16}, {@code 32.16.01} or {@code 32.16.01.2001}.
 *
 * @param value the code; its length tells the level
 */
public record KodeWilayah(String value) implements Comparable<KodeWilayah> {

    /** A digit for each 0; a code is this up to the end of one of its levels. */
    private static final String FORM = "00.00.00.0000";

    private static final int LENGTH_OF_PROVINSI = 2;
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
        return value != null && isLengthOfLevel(value.length()) && isOfForm(value);
    }

    private static boolean isLengthOfLevel(int length) {
        return length == LENGTH_OF_DESA
                || length == LENGTH_OF_KECAMATAN
                || length == LENGTH_OF_KABUPATEN
                || length == LENGTH_OF_PROVINSI;
    }

    /** By hand: each record that flows asks this several times. */
    private static boolean isOfForm(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            boolean fits = FORM.charAt(at) == '.' ? c == '.' : c >= '0' && c <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
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
