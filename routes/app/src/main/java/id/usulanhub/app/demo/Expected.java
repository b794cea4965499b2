package id.usulanhub.app.demo;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/**
 * What must become of one submission.
 *
 * @param at file and place, for a person
 * @param source connector and source key: submissions of one source are compared in their order
 * @param facts the outcome and, where it is accepted, the figures; as text, so that they can be shown
 */
record Expected(String at, String source, Map<String, String> facts) {

    private static final String[] FIGURES = {"ledger", "desa", "kamus", "volume", "satuan", "anggaran"};
    private static final String[] COLUMNS = {"kode_ledger", "kode_desa", "kode_kamus", "volume", "satuan", "anggaran"};

    static Expected of(CSVRecord row, String sourceKey) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("outcome", row.get("outcome"));
        for (int i = 0; i < FIGURES.length; i++) {
            put(facts, FIGURES[i], row.get(COLUMNS[i]));
        }
        put(facts, "problems", sorted(row.get("problems")));
        return new Expected(
                row.get("file") + " " + row.get("place"), row.get("channel") + ":" + sourceKey, reduced(facts));
    }

    /** The facts of what did become of a record. */
    static Map<String, String> actual(JsonNode fate) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("outcome", fate.path("outcome").asString());
        for (String figure : FIGURES) {
            put(facts, figure, fate.path(figure).asString(""));
        }
        StringBuilder problems = new StringBuilder();
        fate.path("problems")
                .forEach(problem -> problems.append(problem.asString()).append(';'));
        put(facts, "problems", sorted(problems.toString()));
        return reduced(facts);
    }

    /** A duplicate says nothing new, so only that it is one is compared. */
    private static Map<String, String> reduced(Map<String, String> facts) {
        return facts.get("outcome").equals("duplicate") ? Map.of("outcome", "duplicate") : Map.copyOf(facts);
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.put(
                    name,
                    name.equals("volume")
                            ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                            : value);
        }
    }

    private static String sorted(String problems) {
        return String.join(
                ";",
                new TreeSet<>(Arrays.stream(problems.split(";", -1))
                        .map(String::strip)
                        .filter(problem -> !problem.isEmpty())
                        .toList()));
    }
}
