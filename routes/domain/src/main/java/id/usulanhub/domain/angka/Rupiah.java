package id.usulanhub.domain.angka;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Amounts of rupiah as people write them; always whole and never negative. */
public final class Rupiah {

    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "", BigDecimal.ONE,
            "ribu", new BigDecimal(1_000),
            "rb", new BigDecimal(1_000),
            "juta", new BigDecimal(1_000_000),
            "jt", new BigDecimal(1_000_000),
            "miliar", new BigDecimal(1_000_000_000),
            "milyar", new BigDecimal(1_000_000_000));

    private Rupiah() {}

    /**
     * The amount that {@code text} is, as {@code Rp. 1.500.000,00}, {@code 60.000.000}, {@code Rp1.500.000,-},
     * {@code 1,5 juta}; empty when it is none, or not a whole number of rupiah.
     */
    public static Optional<Long> read(String text) {
        return Takaran.read(withoutSigns(text))
                .filter(amount -> FACTORS.containsKey(amount.satuan()))
                .map(amount -> amount.jumlah().multiply(FACTORS.get(amount.satuan())))
                .flatMap(Rupiah::of);
    }

    /** The amount that a number is; empty when it is negative, not whole or has more than 18 digits. */
    public static Optional<Long> of(BigDecimal number) {
        return Optional.of(number)
                .filter(Angka::isOfReadableSize)
                .filter(value -> value.signum() >= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact);
    }

    /** The number without what only says that it is an amount: {@code Rp.} before it, {@code ,-} or rupiah after it. */
    private static String withoutSigns(String text) {
        String amount = Angka.stripped(text).toLowerCase(Locale.ROOT);
        String bare = after(after(amount, "rp"), "idr");
        String unmarked = bare.equals(amount) ? amount : Angka.stripped(after(bare, "."));
        return before(before(before(unmarked, "rupiah"), ",--"), ",-").strip();
    }

    private static String after(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String before(String text, String suffix) {
        return text.endsWith(suffix)
                ? text.substring(0, text.length() - suffix.length()).strip()
                : text;
    }
}
