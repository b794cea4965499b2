package id.usulanhub.domain.angka;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A volume as written, with its unit where one stands in the same text: {@code 200 Meter}, {@code 12,5 m}, {@code 3}.
 *
 * @param jumlah the number
 * @param satuan the unit as written; empty when none is
 */
public record Takaran(BigDecimal jumlah, String satuan) {

    private static final Pattern SECOND_NUMBER = Pattern.compile("(^[xX]|\\s)\\d");

    public Takaran {
        Objects.requireNonNull(jumlah);
        Objects.requireNonNull(satuan);
    }

    /** The volume that {@code text} is; empty when it does not begin with a number or goes on with another one. */
    public static Optional<Takaran> read(String text) {
        String plain = Angka.stripped(text);
        int end = Angka.lengthOfNumber(plain);
        String satuan = plain.substring(end).strip();
        return Angka.read(plain.substring(0, end))
                .filter(jumlah -> satuan.isEmpty() || isUnit(satuan))
                .map(jumlah -> new Takaran(jumlah, satuan));
    }

    /** Letters first, and no second number in it, as in {@code 3 x 50 m}. */
    private static boolean isUnit(String text) {
        return Character.isLetter(text.charAt(0))
                && !SECOND_NUMBER.matcher(text).find();
    }
}
