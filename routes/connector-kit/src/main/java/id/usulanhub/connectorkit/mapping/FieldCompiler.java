package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.Wilayah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/** Compiles the fields of one mapping; which verbs a field may have is the schema's business. */
final class FieldCompiler {

    /** The planning year that the hub collects for. */
    private static final String OPEN = "open";

    private static final int LONGEST_TEXT = 5_000;

    private final JsonNode fields;
    private final Selectors selectors;
    private final List<MappingFile.Fault> faults;
    private final CodeTables tables;
    private final ToIntFunction<JsonNode> line;
    private final List<OptionCheck> options = new ArrayList<>();

    /** @param line where a node stands */
    FieldCompiler(JsonNode fields, Selectors selectors, CodeTables tables, ToIntFunction<JsonNode> line) {
        this.fields = fields;
        this.selectors = selectors;
        this.faults = selectors.faults();
        this.tables = tables;
        this.line = line;
    }

    /** The values that must be one of a table's; complete when the {@link #mapping} is made. */
    List<OptionCheck> options() {
        return options;
    }

    Mapping mapping() {
        return new Mapping(
                rule("tahun", this::tahun),
                rule("wilayah", this::wilayah),
                rule("alamat", this::text),
                rule("kamus", looked(Verbs.kamus())),
                rule("uraian", this::text),
                rule("masalah", this::text),
                rule("volume", single("volume", Verbs.volume())),
                rule("satuan", looked(Verbs.satuan())),
                rule("anggaran", single("money", Verbs.money())),
                rule("prioritas", this::integer),
                atribut(),
                Declared.of(fields.path("atribut"), selectors, tables, line),
                rule("pengusul.nama", this::text),
                rule("pengusul.kontak", this::text),
                rule("titik", this::point),
                rule("lampiran", this::files));
    }

    /** Makes a field of its rule in the file. */
    @FunctionalInterface
    interface Compiling<T> {
        Field<T> field(String name, JsonNode rule);
    }

    /** @param name with a dot where it stands within another */
    <T> Rule<T> rule(String name, Compiling<T> compiling) {
        JsonNode rule = fields.at("/" + name.replace('.', '/'));
        return rule.isMissingNode()
                ? Rule.none(name)
                : new Rule<>(name, RuleWords.of(rule), line.applyAsInt(rule), conditional(name, rule, compiling));
    }

    private <T> Field<T> conditional(String name, JsonNode rule, Compiling<T> compiling) {
        int before = options.size();
        Field<T> field = compiling.field(name, rule);
        JsonNode when = rule.path("when");
        if (when.isMissingNode()) {
            return field;
        }
        Set<String> is = new HashSet<>();
        when.path("is").forEach(word -> is.add(Nama.key(word.asString())));
        Field.Conditional<T> conditional = new Field.Conditional<>(untold(when, "from"), is, field);
        options.subList(before, options.size()).replaceAll(option -> option.where(conditional::counts));
        return conditional;
    }

    private Taking taking(String name, JsonNode rule, String member) {
        Taking taking = untold(rule, member);
        if (Transforms.translates(rule.path("with"))) {
            tellOptions(name, taking, null);
        }
        return taking;
    }

    /** @param with the rule's own transforms */
    private Taking taking(String name, List<Selector> from, JsonNode with) {
        Taking taking = new Taking(from, Transforms.compile(with, tables));
        if (Transforms.translates(with)) {
            tellOptions(name, taking, null);
        }
        return taking;
    }

    private Taking untold(JsonNode rule, String member) {
        return new Taking(selectors.of(rule.path(member)), Transforms.compile(rule.path("with"), tables));
    }

    /** @param verb null where a transform holds the table */
    private void tellOptions(String name, Taking taking, Verb<?> verb) {
        String path = FamiliarFile.shown(taking.selectors().getFirst());
        options.add(new OptionCheck(path, taking, verb, reading -> true, name.startsWith("pengusul.")));
    }

    /** The open year where the file says so, for whatever comes or for what says no year itself. */
    Field<Integer> tahun(String name, JsonNode rule) {
        if (isOpen(rule, "const")) {
            return new Field.Known<>(Field.fixed(null), Reference::tahun);
        }
        return isOpen(rule, "else")
                ? new Field.Known<>(
                        new Field.Single<>(name, untold(rule, "integer"), Verbs.integer(), Else.of(null)),
                        Reference::tahun)
                : integer(name, rule);
    }

    private static boolean isOpen(JsonNode rule, String member) {
        return rule.path(member).asString("").equals(OPEN);
    }

    private Field<Integer> integer(String name, JsonNode rule) {
        return rule.has("const")
                ? Field.fixed(rule.path("const").asInt())
                : single("integer", Verbs.integer()).field(name, rule);
    }

    Field<String> text(String name, JsonNode rule) {
        return rule.has("const")
                ? Field.fixed(rule.path("const").asString())
                : single("text", Verbs.text(rule.path("longest").asInt(LONGEST_TEXT)))
                        .field(name, rule);
    }

    <T> Compiling<T> looked(Verb<T> verb) {
        return (name, rule) -> new Field.Single<>(
                name, taking(name, rule, "from"), verb, isProblem(rule) ? Else.problem() : Else.of(null));
    }

    Field<Wilayah> wilayah(String name, JsonNode rule) {
        JsonNode from = rule.path("from");
        return new Field.Lokasi(
                taking(name, selectors.of(from.path(0)), rule.path("with")),
                taking(name, selectors.of(from.path(1)), rule.path("with")),
                !isProblem(rule),
                rule.path("without-desa").asString("").equals("problem"));
    }

    private Field<Usulan.Titik> point(String name, JsonNode rule) {
        return new Field.Point(name, taking(name, rule, "point"), isProblem(rule) ? Else.problem() : Else.of(null));
    }

    private Field<List<Usulan.Lampiran>> files(String name, JsonNode rule) {
        return new Field.Files(
                name,
                FilePlaces.of(rule.path("attachments"), selectors),
                isProblem(rule) ? Else.problem() : Else.of(List.of()));
    }

    private Map<String, Rule<BigDecimal>> atribut() {
        Map<String, Rule<BigDecimal>> all = new TreeMap<>();
        fields.path("atribut")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(Declared.NAME))
                .forEach(name -> all.put(name, rule("atribut." + name, this::atribut)));
        return all;
    }

    Field<BigDecimal> atribut(String name, JsonNode rule) {
        if (rule.has("const")) {
            return Field.fixed(rule.path("const").decimalValue());
        }
        if (rule.has("boolean")) {
            return yesOrNo(name, rule);
        }
        return rule.has("codes")
                ? coded(name, rule)
                : single("decimal", Verbs.decimal()).field(name, rule);
    }

    private Field<BigDecimal> yesOrNo(String name, JsonNode rule) {
        return listed(name, taking(name, rule, "boolean"), rule, Verbs.yesOrNo());
    }

    /** What stands for a missing word is a number, not a word. */
    private Field<BigDecimal> coded(String field, JsonNode rule) {
        return listed(field, taking(field, rule, "from"), rule, Verbs.codes(codes(rule.path("codes"))));
    }

    private Field<BigDecimal> listed(String field, Taking taking, JsonNode rule, Verb<BigDecimal> verb) {
        tellOptions(field, taking, verb);
        return new Field.Single<>(field, taking, verb, otherwise(field, rule, Verbs.decimal()));
    }

    private Map<String, BigDecimal> codes(JsonNode node) {
        Map<String, BigDecimal> codes = new LinkedHashMap<>();
        tables.resolve(node)
                .properties()
                .forEach(code -> NumberTransforms.english(code.getValue().asString())
                        .ifPresentOrElse(
                                number -> codes.put(code.getKey(), number),
                                () -> faults.add(new MappingFile.Fault(
                                        node, "codes-unreadable", code.getKey() + " stands for no number"))));
        return codes;
    }

    /** @param member the member of the rule that names the selectors */
    <T> Compiling<T> single(String member, Verb<T> verb) {
        return (name, rule) -> new Field.Single<>(name, taking(name, rule, member), verb, otherwise(name, rule, verb));
    }

    private <T> Else<T> otherwise(String name, JsonNode rule, Verb<T> verb) {
        JsonNode node = rule.path("else");
        if (isProblem(rule)) {
            return Else.problem();
        }
        return node.isNull() ? Else.of(null) : constant(name, node, verb);
    }

    /** A constant is read as the value that it stands for would be. */
    private <T> Else<T> constant(String name, JsonNode node, Verb<T> verb) {
        return switch (verb.read(Scalar.of(node, Place.wholeRecord()), name, null)) {
            case Outcome.Accepted<T> accepted -> Else.of(accepted.value());
            case Outcome.Rejected<T> rejected -> {
                faults.add(new MappingFile.Fault(
                        node,
                        "else-unreadable",
                        name + ": " + rejected.problems().getFirst().code()));
                yield Else.problem();
            }
        };
    }

    private static boolean isProblem(JsonNode rule) {
        return rule.path("else").asString("").equals("problem");
    }
}
