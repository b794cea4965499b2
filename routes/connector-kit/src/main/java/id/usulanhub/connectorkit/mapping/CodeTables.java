package id.usulanhub.connectorkit.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables of {@code codes/}: two columns with headings, a word and what it stands for.
 *
 * @param files by their path in the folder
 * @param faults gets what is wrong
 */
record CodeTables(Map<String, byte[]> files, List<MappingFile.Fault> faults) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final int COLUMNS = 2;

    /** The table that a node is, or that it names. */
    JsonNode resolve(JsonNode node) {
        return node.isString() ? table(node) : node;
    }

    private JsonNode table(JsonNode name) {
        byte[] file = files.get(name.asString());
        if (file == null) {
            fault(name, "codes-missing", "this table is not in the folder: " + name.asString());
            return JsonNodeFactory.instance.objectNode();
        }
        try (CSVParser csv = FORMAT.parse(new StringReader(new String(file, StandardCharsets.UTF_8)))) {
            return words(name, csv);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            fault(name, "codes-unreadable", name.asString() + " is no table with headings");
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private JsonNode words(JsonNode name, CSVParser csv) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        for (CSVRecord row : csv) {
            if (row.size() != COLUMNS || row.get(0).isEmpty() || words.has(row.get(0))) {
                String line = name.asString() + " line " + (row.getRecordNumber() + 1);
                fault(name, "codes-unreadable", line + ": a word that stands once, and what it stands for");
            } else {
                words.put(row.get(0), row.get(1));
            }
        }
        return words;
    }

    private void fault(JsonNode at, String rule, String message) {
        faults.add(new MappingFile.Fault(at, rule, message));
    }
}
