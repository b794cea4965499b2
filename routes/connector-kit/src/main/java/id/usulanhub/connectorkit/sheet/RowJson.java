package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.CellText;
import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the rows below one header what {@link RowPayload} describes: a tree, and the bytes of it. */
final class RowJson {

    private static final int USUAL_SIZE = 1024;
    private static final String HEAD = "head";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** How a program shows a long number in a narrow cell; what was saved so has lost its digits. */
    private static final Pattern EXPONENT = Pattern.compile("-?\\d(?:[.,]\\d{1,14})?[eE]\\+\\d{1,2}");

    private static final int LONGEST_EXPONENT = 24;

    private final ObjectNode head = NODES.objectNode();
    private final String headWritten;

    /** By column; null for those without a heading. */
    private final String[] letters;

    private final HeadingSense sense;

    /** Where columns were looked for that are not there: the first cell of the header, by column. */
    private final Map<String, String> lacking = new TreeMap<>();

    /**
     * @param sense what headings mean beside the columns
     * @param bottom the last row of the header, 1-based
     */
    RowJson(Head all, Function<JsonNode, HeadingSense> sense, int bottom) {
        letters = new String[all.width()];
        for (Head.Cell cell : all.cells()) {
            if (!ErrorHeading.is(cell.text())) {
                letters[Header.index(cell.letters())] = cell.letters();
                head.set(cell.letters(), heading(cell));
            }
        }
        headWritten = new String(Json.write(head), StandardCharsets.UTF_8);
        this.sense = sense.apply(head);
        String first = all.cells().getFirst().letters() + bottom;
        this.sense.lacking().forEach(column -> lacking.put(column, first));
    }

    /** What its headings mean beside the columns. */
    HeadingSense sense() {
        return sense;
    }

    /** Cells without a heading are left out: nothing can be taken from them. So is what the hub itself has written. */
    RowPayload payload(String place, Filled filled, Map<String, Outside> above, List<RowPicture> pictures) {
        return new RowPayload(place, new Row(filled, above, pictures), pictures);
    }

    /** Whether what stands in a column belongs to the rows. */
    boolean has(int column) {
        return column < letters.length && letters[column] != null;
    }

    /** One row, made into what is asked for. */
    private final class Row implements RowPayload.Form {

        private final Filled filled;
        private final Map<String, Outside> above;
        private final List<RowPicture> pictures;

        Row(Filled filled, Map<String, Outside> above, List<RowPicture> pictures) {
            this.filled = filled;
            this.above = above;
            this.pictures = pictures;
        }

        @Override
        public JsonNode tree() {
            ObjectNode row = NODES.objectNode();
            row.set(HEAD, head);
            row.set("cells", cells(filled.row()));
            if (!above.isEmpty()) {
                above.forEach((column, outside) ->
                        row.withObjectProperty(RowPayload.ABOVE).set(column, value(outside.value())));
            }
            pictures.forEach(
                    picture -> row.withArrayProperty(RowPayload.PICTURES).add(picture(picture)));
            lacking.forEach(
                    (column, header) -> row.withObjectProperty(RowPayload.AT).put(column, header));
            filled.at()
                    .forEach((column, cell) ->
                            row.withObjectProperty(RowPayload.AT).put(column, cell));
            above.forEach(
                    (column, outside) -> row.withObjectProperty(RowPayload.AT).put(column, outside.at()));
            return row;
        }

        @Override
        public byte[] json(JsonNode tree) {
            ByteArrayOutputStream json = new ByteArrayOutputStream(USUAL_SIZE);
            try (JsonGenerator out = Json.mapper().createGenerator(json)) {
                write(out, tree);
            }
            return json.toByteArray();
        }
    }

    private static JsonNode heading(Head.Cell cell) {
        return cell.parent().isEmpty()
                ? NODES.stringNode(cell.text())
                : NODES.arrayNode().add(cell.parent()).add(cell.text());
    }

    private ObjectNode cells(SheetRow row) {
        ObjectNode cells = NODES.objectNode();
        for (SheetRow.Cell cell : row.cells()) {
            if (has(cell.column())) {
                cells.set(letters[cell.column()], value(cell.value()));
            }
        }
        return cells;
    }

    private static ObjectNode picture(RowPicture picture) {
        return NODES.objectNode()
                .put("file", picture.file())
                .put("sha256", picture.sha256())
                .put("size", picture.picture().size())
                .put("mediaType", picture.picture().mediaType());
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case BigDecimal number when SheetRow.hasLostDigits(number) -> only("digits", number.toPlainString());
            case BigDecimal number -> NODES.numberNode(number);
            case Boolean bool -> NODES.booleanNode(bool);
            case SheetRow.Fault fault -> only("error", fault.error());
            case String text when isExponent(text) -> only("digits", text.strip());
            default -> NODES.stringNode(CellText.original(value.toString()));
        };
    }

    private static boolean isExponent(String text) {
        return text.length() <= LONGEST_EXPONENT
                && text.indexOf('+') > 0
                && EXPONENT.matcher(text.strip()).matches();
    }

    private static ObjectNode only(String name, String value) {
        return NODES.objectNode().put(name, value);
    }

    /** The headings are the same in every row, and written once. */
    private void write(JsonGenerator out, JsonNode node) {
        if (node == head) {
            out.writeRawValue(headWritten);
        } else if (node instanceof ObjectNode object) {
            out.writeStartObject();
            for (Map.Entry<String, JsonNode> each : object.properties()) {
                out.writeName(each.getKey());
                write(out, each.getValue());
            }
            out.writeEndObject();
        } else if (node instanceof ArrayNode array) {
            out.writeStartArray();
            array.forEach(each -> write(out, each));
            out.writeEndArray();
        } else {
            writeValue(out, node);
        }
    }

    private static void writeValue(JsonGenerator out, JsonNode node) {
        switch (node.getNodeType()) {
            case STRING -> out.writeString(node.stringValue());
            case NUMBER -> out.writeNumber(node.decimalValue());
            default -> out.writeBoolean(node.booleanValue());
        }
    }
}
