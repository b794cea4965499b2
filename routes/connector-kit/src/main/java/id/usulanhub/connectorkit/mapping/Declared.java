package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.AtributKamus.Isi;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.outcome.Written;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/**
 * The rule {@code atribut.*}: each attribute that the chosen kamus entry declares is taken from where its name stands and
 * read as what it is declared. An attribute that has a rule of its own is left to that.
 */
final class Declared {

    /** What stands in a mapping in the place of an attribute's name. */
    static final String NAME = "*";

    private final Function<AtributKamus, Taking> takings;
    private final Set<String> named;
    private final int line;
    private final Map<AtributKamus, Compiled> compiled = new ConcurrentHashMap<>();

    /** The rule of one attribute, whose answer is in figures or in words; the other one is null. */
    private record Compiled(Rule<BigDecimal> angka, Rule<String> kata) {}

    /**
     * What was read, by the attribute's name.
     *
     * @param rules how, in the order of the kamus
     */
    record Answers(
            Map<String, Written<BigDecimal>> angka, Map<String, Written<String>> kata, Map<String, Rule<?>> rules) {
        static Answers none() {
            return new Answers(new TreeMap<>(), new TreeMap<>(), new LinkedHashMap<>());
        }
    }

    /**
     * @param takings from where an attribute is taken, and what is done to it
     * @param named the attributes that have a rule of their own
     * @param line of the rule, 1-based; 0 when it is not known
     */
    private Declared(Function<AtributKamus, Taking> takings, Set<String> named, int line) {
        this.takings = takings;
        this.named = Set.copyOf(named);
        this.line = line;
    }

    /** @param atribut the rules of all attributes; where the one that is meant is missing, nothing is read */
    static Declared of(JsonNode atribut, Selectors selectors, CodeTables tables, ToIntFunction<JsonNode> line) {
        JsonNode rule = atribut.path(NAME);
        if (rule.isMissingNode()) {
            return new Declared(null, Set.of(), 0);
        }
        Function<String, List<Selector>> places = selectors.templates(rule.path("kamus"));
        Transform with = Transforms.compile(rule.path("with"), tables);
        Transform ofNumbers = Transform.all(List.of(with, Transforms.compile(rule.path("figures"), tables)));
        return new Declared(
                one -> new Taking(places.apply(one.nama()), one.isi() instanceof Isi.Bilangan ? ofNumbers : with),
                Set.copyOf(atribut.propertyNames()),
                line.applyAsInt(rule));
    }

    /** @param kamus null while it is not known: then nothing is declared */
    Answers read(KamusEntry kamus, Reading reading) {
        Answers answers = Answers.none();
        if (takings != null && kamus != null) {
            kamus.syarat().atribut().stream()
                    .filter(atribut -> !named.contains(atribut.nama()))
                    .forEach(atribut -> read(atribut, reading, answers));
        }
        return answers;
    }

    private void read(AtributKamus atribut, Reading reading, Answers answers) {
        Compiled rule = compiled.computeIfAbsent(atribut, this::compile);
        if (rule.angka != null) {
            answers.angka.put(atribut.nama(), rule.angka.read(reading));
        } else {
            answers.kata.put(atribut.nama(), rule.kata.read(reading));
        }
        answers.rules.put(atribut.nama(), rule.angka != null ? rule.angka : rule.kata);
    }

    private Compiled compile(AtributKamus atribut) {
        return switch (atribut.isi()) {
            case Isi.Bilangan ignored -> new Compiled(rule(atribut, Verbs.decimal()), null);
            case Isi.YaTidak ignored -> new Compiled(rule(atribut, Verbs.yesOrNo()), null);
            case Isi.Pilihan pilihan -> new Compiled(null, rule(atribut, Verbs.choice(pilihan.kata())));
            case Isi.Teks ignored -> new Compiled(null, rule(atribut, Verbs.text(Isi.Teks.LONGEST)));
        };
    }

    private <T> Rule<T> rule(AtributKamus atribut, Verb<T> verb) {
        String name = "atribut." + atribut.nama();
        Taking taking = takings.apply(atribut);
        return new Rule<>(name, words(atribut), line, new Field.Single<>(name, taking, verb, Else.of(null)));
    }

    private static String words(AtributKamus atribut) {
        return "kamus "
                + switch (atribut.isi()) {
                    case Isi.Bilangan bilangan -> bilangan.rentang();
                    case Isi.YaTidak ignored -> "ya/tidak";
                    case Isi.Pilihan pilihan -> String.join("/", pilihan.kata());
                    case Isi.Teks ignored -> "teks";
                };
    }

    /** The answer to an attribute, in figures or in words. */
    static Optional<Written<?>> answer(Answers answers, String nama) {
        return Optional.<Written<?>>ofNullable(answers.angka.get(nama))
                .or(() -> Optional.ofNullable(answers.kata.get(nama)));
    }
}
