package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.wilayah.Tingkat;
import id.usulanhub.domain.wilayah.Wilayah;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How the pagu of a row is read.
 *
 * @param rupiah as a whole
 * @param bagian its parts, by the short name of the agency
 * @param seen the kecamatan that earlier rows of the same file have
 */
record PaguRules(
        Rule<Integer> tahun,
        Rule<Wilayah> wilayah,
        Rule<Long> rupiah,
        Map<String, Rule<Long>> bagian,
        Rule<String> dasar,
        Set<Wilayah> seen)
        implements RowRules<Pagu> {

    static PaguRules of(JsonNode fields, FieldCompiler compiler) {
        Map<String, Rule<Long>> bagian = new TreeMap<>();
        fields.path("bagian")
                .propertyNames()
                .forEach(name ->
                        bagian.put(name, compiler.rule("bagian." + name, compiler.single("money", Verbs.money()))));
        return new PaguRules(
                compiler.rule("tahun", compiler::tahun),
                compiler.rule("wilayah", compiler::wilayah),
                compiler.rule("rupiah", compiler.single("money", Verbs.money())),
                bagian,
                compiler.rule("dasar", compiler::text),
                new HashSet<>());
    }

    @Override
    public PaguRules begin() {
        return new PaguRules(tahun, wilayah, rupiah, bagian, dasar, new HashSet<>());
    }

    /** A part under a heading that nobody knows would be missing in the sum. */
    @Override
    public boolean isWhole() {
        return !bagian.isEmpty();
    }

    @Override
    public Optional<Pagu> read(Reading reading, String place) {
        Written<Integer> year = tahun.read(reading);
        if (year.isPresent() && year.value() != reading.reference().tahun()) {
            add(
                    reading,
                    problem(
                            year,
                            ProblemCode.TAHUN_NOT_OPEN,
                            "tahun",
                            reading.reference().tahun() + ""));
        }
        Written<Wilayah> where = wilayah.read(reading);
        where(reading, where);
        Long amount = amount(reading);
        String basis = Objects.requireNonNullElse(dasar.read(reading).value(), "");
        return reading.problems().isEmpty()
                ? Optional.of(new Pagu(where.value(), amount, basis, place))
                : Optional.empty();
    }

    private void where(Reading reading, Written<Wilayah> where) {
        if (!where.isPresent()) {
            return;
        }
        if (where.value().kode().tingkat() != Tingkat.KECAMATAN) {
            add(reading, problem(where, ProblemCode.WILAYAH_UNKNOWN, "wilayah", "kecamatan"));
        } else if (!seen.add(where.value())) {
            add(reading, problem(where, ProblemCode.NOT_IN_LIST, "wilayah", "twice"));
        }
    }

    /** The whole, else the sum of its parts; null when neither is there. */
    private Long amount(Reading reading) {
        Written<Long> whole = rupiah.read(reading);
        long sum = 0;
        boolean any = false;
        for (Rule<Long> part : bagian.values()) {
            Written<Long> read = part.read(reading);
            any |= read.isPresent();
            sum += read.isPresent() ? read.value() : 0;
        }
        if (whole.isPresent() && any && whole.value() != sum) {
            add(reading, problem(whole, ProblemCode.OUT_OF_RANGE, "rupiah", "sum " + sum));
        }
        if (!whole.isPresent() && !any && reading.problems().isEmpty()) {
            add(reading, problem(whole, ProblemCode.MISSING_VALUE, "rupiah", ""));
        }
        return whole.isPresent() ? whole.value() : Long.valueOf(sum);
    }

    private static Problem problem(Written<?> at, ProblemCode code, String field, String detail) {
        return new Problem(code, field, at.place(), at.text(), detail);
    }

    private static void add(Reading reading, Problem problem) {
        reading.problems().add(problem);
    }
}
