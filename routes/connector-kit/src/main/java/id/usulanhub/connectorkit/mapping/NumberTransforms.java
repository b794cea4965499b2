package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.angka.Angka;
import id.usulanhub.domain.outcome.ProblemCode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is done to numbers. */
final class NumberTransforms {

    private static final int LONGEST = 40;

    /** As phones write large and small fractions: {@code 2.8E8}. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("-?\\d\\.\\d{1,20}E-?\\d{1,2}");

    private NumberTransforms() {}

    /** A number whose decimals a point sets off, and commas its thousands, as forms in English send it. */
    static Transform decimalPoint() {
        return value -> value.fault() != null || value.number() != null
                ? value
                : english(value.text()).map(value::as).orElseGet(() -> value.failed(ProblemCode.NOT_A_NUMBER));
    }

    /** A number so many times larger, as where a form asks for millions of rupiah. */
    static Transform times(BigDecimal factor) {
        return value -> value.fault() != null
                ? value
                : number(value)
                        .map(number -> value.as(number.multiply(factor)))
                        .orElseGet(() -> value.failed(ProblemCode.NOT_A_NUMBER));
    }

    /** The sum of a list. */
    static Transform sum() {
        return value -> {
            if (value.items() == null) {
                return value;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (String item : value.items()) {
                Optional<BigDecimal> number = Angka.read(item);
                if (number.isEmpty()) {
                    return value.failed(ProblemCode.NOT_A_NUMBER);
                }
                sum = sum.add(number.get());
            }
            return value.as(sum);
        };
    }

    static Optional<BigDecimal> english(String text) {
        String plain = text.replace(",", "");
        return POWER_OF_TEN.matcher(plain).matches()
                ? Optional.of(new BigDecimal(new BigDecimal(plain).toPlainString()))
                : Optional.of(plain).filter(NumberTransforms::isPlain).map(BigDecimal::new);
    }

    private static Optional<BigDecimal> number(Scalar value) {
        return value.number() == null ? Angka.read(value.text()) : Optional.of(value.number());
    }

    private static boolean isPlain(String text) {
        String unsigned = text.startsWith("-") ? text.substring(1) : text;
        long points = unsigned.chars().filter(c -> c == '.').count();
        return unsigned.length() <= LONGEST
                && points <= 1
                && !unsigned.isEmpty()
                && !unsigned.startsWith(".")
                && !unsigned.endsWith(".")
                && unsigned.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }
}
