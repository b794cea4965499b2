package id.usulanhub.connectorkit.sheettext;

import id.usulanhub.connectorkit.folder.ConnectorFile;
import id.usulanhub.connectorkit.workbook.Region;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import tools.jackson.databind.JsonNode;

/**
 * A workbook as text that people can read and compare: what {@code schemas/connector/sheet.schema.json} describes. A real
 * file is made of it by {@link SheetTextFile}.
 *
 * @param format of the file that is made
 * @param file how it calls itself
 * @param shows the kinds of mess in it
 * @param separator of a CSV
 * @param encoding of a text
 * @param since1904 whether its days are counted from 1904
 */
public record SheetText(
        String format,
        String file,
        Set<String> shows,
        char separator,
        String encoding,
        boolean since1904,
        List<Sheet> sheets) {

    /** The name of a case's input that is written so. */
    public static final String INPUT = "input.sheet.yaml";

    /** The schema that it keeps, by its kind. */
    private static final String KIND = "sheet";

    /**
     * One sheet.
     *
     * @param hiddenRows from 1
     * @param pictures the name of each by the cell of its upper left corner
     */
    record Sheet(
            String name,
            boolean hidden,
            Set<Integer> hiddenRows,
            List<Region> merges,
            Map<String, String> pictures,
            List<List<TextCell>> rows) {}

    /**
     * The file as it is, held against its schema.
     *
     * @param path as findings name it
     */
    public static ConnectorFile check(Path yaml, String path) {
        return ConnectorFile.read(yaml, path, KIND);
    }

    /** @throws IllegalArgumentException naming what is not as the schema wants it */
    public static SheetText read(Path yaml) {
        ConnectorFile file = check(yaml, yaml.getFileName().toString());
        if (!file.findings().isEmpty()) {
            throw new IllegalArgumentException(file.findings().toString());
        }
        return of(file.root());
    }

    private static SheetText of(JsonNode root) {
        String format = root.path("format").asString();
        return new SheetText(
                format,
                root.path("file").asString("input." + format),
                new HashSet<>(texts(root.path("shows"))),
                format.equals("tsv")
                        ? '\t'
                        : root.path("separator").asString(",").charAt(0),
                root.path("encoding").asString("utf-8"),
                root.path("epoch").asInt(1900) == 1904,
                sheets(root.path("sheets")));
    }

    private static List<Sheet> sheets(JsonNode nodes) {
        List<Sheet> sheets = new ArrayList<>();
        nodes.forEach(node -> sheets.add(sheet(node, "Sheet" + (sheets.size() + 1))));
        return sheets;
    }

    private static Sheet sheet(JsonNode node, String otherwise) {
        Set<Integer> hidden = new HashSet<>();
        node.path("hidden-rows").forEach(row -> hidden.add(row.asInt()));
        Map<String, String> pictures = new LinkedHashMap<>();
        node.path("pictures")
                .properties()
                .forEach(picture ->
                        pictures.put(picture.getKey(), picture.getValue().asString()));
        List<List<TextCell>> rows = new ArrayList<>();
        node.path("rows").forEach(row -> rows.add(row(row)));
        return new Sheet(
                node.path("name").asString(otherwise),
                node.path("hidden").asBoolean(false),
                hidden,
                texts(node.path("merges")).stream().map(SheetText::region).toList(),
                pictures,
                rows);
    }

    private static List<TextCell> row(JsonNode cells) {
        List<TextCell> row = new ArrayList<>();
        cells.forEach(cell -> row.add(TextCell.of(cell)));
        return row;
    }

    private static Region region(String text) {
        CellRangeAddress range = CellRangeAddress.valueOf(text);
        return new Region(
                range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1, range.getLastColumn());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
