package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.angka.Angka;
import id.usulanhub.domain.angka.Rupiah;
import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.usulan.Usulan;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The closed list of transforms; each is described in {@code schemas/connector/mapping.schema.json}. */
final class Verbs {

    private static final BigDecimal LARGEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

    private static final Map<String, BigDecimal> YES_OR_NO = yesAndNo();

    private Verbs() {}

    /** @param longest characters */
    static Verb<String> text(int longest) {
        return (scalar, field, reference) -> scalar.text().length() <= longest
                ? Outcome.accepted(scalar.text())
                : refused(scalar, ProblemCode.TOO_LONG, field, Integer.toString(longest));
    }

    static Verb<Integer> integer() {
        return (scalar, field, reference) ->
                orRefused(number(scalar).flatMap(Verbs::whole), scalar, ProblemCode.NOT_A_NUMBER, field);
    }

    static Verb<BigDecimal> decimal() {
        return (scalar, field, reference) -> orRefused(number(scalar), scalar, ProblemCode.NOT_A_NUMBER, field);
    }

    static Verb<Long> money() {
        return (scalar, field, reference) -> orRefused(
                scalar.number() == null ? Rupiah.read(scalar.text()) : Rupiah.of(scalar.number()),
                scalar,
                ProblemCode.NOT_AN_AMOUNT,
                field);
    }

    static Verb<Takaran> volume() {
        return (scalar, field, reference) -> orRefused(
                scalar.number() == null ? Takaran.read(scalar.text()) : Optional.of(new Takaran(scalar.number(), "")),
                scalar,
                ProblemCode.NOT_A_NUMBER,
                field);
    }

    static Verb<KamusEntry> kamus() {
        return (scalar, field, reference) -> reference.kamus().match(written(scalar));
    }

    static Verb<Satuan> satuan() {
        return (scalar, field, reference) -> reference.satuan().match(written(scalar));
    }

    /** @param codes the number that each word stands for; words are compared without case, blanks and punctuation */
    static Verb<BigDecimal> codes(Map<String, BigDecimal> codes) {
        Map<String, BigDecimal> byKey = new HashMap<>();
        codes.forEach((word, number) -> byKey.put(Nama.key(word), number));
        String words = String.join("; ", codes.keySet());
        return (scalar, field, reference) -> Optional.ofNullable(byKey.get(Nama.key(scalar.text())))
                .map(Outcome::accepted)
                .orElseGet(() -> refused(scalar, ProblemCode.NOT_IN_LIST, field, words));
    }

    /** One of some words, as the list writes it; compared without case, blanks and punctuation. */
    static Verb<String> choice(List<String> choices) {
        return (scalar, field, reference) -> choices.stream()
                .filter(word -> Nama.key(word).equals(Nama.key(scalar.text())))
                .findFirst()
                .map(Outcome::accepted)
                .orElseGet(() -> refused(scalar, ProblemCode.NOT_IN_LIST, field, String.join("; ", choices)));
    }

    /** 1 for yes and 0 for no, in Indonesian or English. */
    static Verb<BigDecimal> yesOrNo() {
        return codes(YES_OR_NO);
    }

    /** A point on the map that stands as a text. */
    static Verb<Usulan.Titik> point() {
        return (scalar, field, reference) -> onEarth(Koordinat.read(scalar.text()), scalar, field);
    }

    static Outcome<Usulan.Titik> onEarth(Optional<Usulan.Titik> read, Scalar scalar, String field) {
        return read.isPresent() && !Koordinat.isOnEarth(read.get())
                ? refused(scalar, ProblemCode.OUT_OF_RANGE, field, "-90..90, -180..180")
                : orRefused(read, scalar, ProblemCode.NOT_A_NUMBER, field);
    }

    static Written<String> written(Scalar scalar) {
        return Written.text(scalar.text(), scalar.place());
    }

    private static Map<String, BigDecimal> yesAndNo() {
        Map<String, BigDecimal> words = new LinkedHashMap<>();
        List.of("ya", "yes", "true", "benar", "ada", "1", "y").forEach(word -> words.put(word, BigDecimal.ONE));
        List.of("tidak", "no", "false", "salah", "tidak ada", "0", "t", "n")
                .forEach(word -> words.put(word, BigDecimal.ZERO));
        return words;
    }

    private static Optional<BigDecimal> number(Scalar scalar) {
        return scalar.number() == null ? Angka.read(scalar.text()) : Optional.of(scalar.number());
    }

    private static Optional<Integer> whole(BigDecimal number) {
        return Optional.of(number)
                .filter(value -> value.abs().compareTo(LARGEST_INTEGER) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact);
    }

    private static <T> Outcome<T> orRefused(Optional<T> read, Scalar scalar, ProblemCode code, String field) {
        return read.map(Outcome::accepted).orElseGet(() -> refused(scalar, code, field, ""));
    }

    private static <T> Outcome<T> refused(Scalar scalar, ProblemCode code, String field, String detail) {
        return Outcome.rejected(scalar.problem(code, field, detail));
    }
}
