package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.wilayah.Wilayah;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Compiles the fields of one mapping; which verbs a field may have is the schema's business. */
final class FieldCompiler {

    private static final int LONGEST_TEXT = 5_000;

    private final JsonNode fields;
    private final Selectors selectors;
    private final List<MappingFile.Fault> faults;

    FieldCompiler(JsonNode fields, Selectors selectors, List<MappingFile.Fault> faults) {
        this.fields = fields;
        this.selectors = selectors;
        this.faults = faults;
    }

    Mapping mapping() {
        return new Mapping(
                integer("tahun"),
                wilayah(fields.path("wilayah")),
                text("alamat", fields.path("alamat")),
                looked("kamus", Verbs.kamus()),
                text("uraian", fields.path("uraian")),
                text("masalah", fields.path("masalah")),
                volume(fields.path("volume")),
                looked("satuan", Verbs.satuan()),
                money(fields.path("anggaran")),
                integer("prioritas"),
                atribut(),
                text("pengusul.nama", fields.path("pengusul").path("nama")),
                text("pengusul.kontak", fields.path("pengusul").path("kontak")));
    }

    private Field<Integer> integer(String name) {
        JsonNode rule = fields.path(name);
        return rule.has("const")
                ? Field.fixed(rule.path("const").asInt())
                : single(name, rule, "integer", Verbs.integer());
    }

    private Field<String> text(String name, JsonNode rule) {
        return rule.has("const")
                ? Field.fixed(rule.path("const").asString())
                : single(name, rule, "text", Verbs.text(rule.path("longest").asInt(LONGEST_TEXT)));
    }

    private Field<Takaran> volume(JsonNode rule) {
        return single("volume", rule, "volume", Verbs.volume());
    }

    private Field<Long> money(JsonNode rule) {
        return single("anggaran", rule, "money", Verbs.money());
    }

    private <T> Field<T> looked(String name, Verb<T> verb) {
        JsonNode rule = fields.path(name);
        Else<T> otherwise = isProblem(rule) ? Else.problem() : Else.of(null);
        return rule.isMissingNode()
                ? Field.fixed(null)
                : new Field.Single<>(name, selectors.of(rule.path("from")), verb, otherwise);
    }

    private Field<Wilayah> wilayah(JsonNode rule) {
        List<Selector> from = selectors.of(rule.path("from"));
        return new Field.Lokasi(from.getFirst(), from.getLast(), !isProblem(rule));
    }

    private Map<String, Field<BigDecimal>> atribut() {
        Map<String, Field<BigDecimal>> all = new TreeMap<>();
        fields.path("atribut")
                .properties()
                .forEach(rule -> all.put(rule.getKey(), atribut(rule.getKey(), rule.getValue())));
        return all;
    }

    private Field<BigDecimal> atribut(String name, JsonNode rule) {
        String field = "atribut." + name;
        return rule.has("codes") ? coded(field, rule) : single(field, rule, "decimal", Verbs.decimal());
    }

    /** What stands for a missing word is a number, not a word. */
    private Field<BigDecimal> coded(String field, JsonNode rule) {
        return new Field.Single<>(
                field,
                selectors.of(rule.path("from")),
                Verbs.codes(codes(rule.path("codes"))),
                otherwise(field, rule, Verbs.decimal()));
    }

    private static Map<String, BigDecimal> codes(JsonNode node) {
        Map<String, BigDecimal> codes = new LinkedHashMap<>();
        node.properties()
                .forEach(code -> codes.put(code.getKey(), code.getValue().decimalValue()));
        return codes;
    }

    /** @param member the member of the rule that names the selectors */
    private <T> Field<T> single(String name, JsonNode rule, String member, Verb<T> verb) {
        return rule.isMissingNode()
                ? Field.fixed(null)
                : new Field.Single<>(name, selectors.of(rule.path(member)), verb, otherwise(name, rule, verb));
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
