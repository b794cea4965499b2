package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.CellText;
import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** Writes the rows below one header as JSON. */
final class RowJson {

    private static final int USUAL_SIZE = 1024;

    /** How a program shows a long number in a narrow cell; what was saved so has lost its digits. */
    private static final Pattern EXPONENT = Pattern.compile("-?\\d(?:[.,]\\d{1,14})?[eE]\\+\\d{1,2}");

    private static final int LONGEST_EXPONENT = 24;

    private final String head;
    private final BitSet columns = new BitSet();

    RowJson(Head head) {
        sent(head).forEach(cell -> columns.set(Header.index(cell.letters())));
        this.head = headings(head);
    }

    /** Cells without a heading are left out: nothing can be taken from them. So is what the hub itself has written. */
    RowPayload payload(Filled filled, Map<String, Outside> above, List<RowPicture> pictures) {
        return new RowPayload(filled.row().place(), () -> json(filled, above, pictures), pictures);
    }

    private byte[] json(Filled filled, Map<String, Outside> above, List<RowPicture> pictures) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = Json.mapper().createGenerator(json)) {
            out.writeStartObject();
            out.writeName("head");
            out.writeRawValue(head);
            writeCells(out, filled.row());
            writeAbove(out, above);
            writePictures(out, pictures);
            writePlaces(out, filled.at(), above);
            out.writeEndObject();
        }
        return json.toByteArray();
    }

    private static List<Head.Cell> sent(Head head) {
        return head.cells().stream()
                .filter(cell -> !ErrorHeading.is(cell.text()))
                .toList();
    }

    private static String headings(Head head) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = Json.mapper().createGenerator(json)) {
            out.writeStartObject();
            for (Head.Cell cell : sent(head)) {
                out.writeName(cell.letters());
                write(out, cell);
            }
            out.writeEndObject();
        }
        return json.toString(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator out, Head.Cell cell) {
        if (cell.parent().isEmpty()) {
            out.writeString(cell.text());
            return;
        }
        out.writeStartArray();
        out.writeString(cell.parent());
        out.writeString(cell.text());
        out.writeEndArray();
    }

    private void writeCells(JsonGenerator out, SheetRow row) {
        out.writeName("cells");
        out.writeStartObject();
        for (SheetRow.Cell cell : row.cells()) {
            if (columns.get(cell.column())) {
                out.writeName(cell.letters());
                write(out, cell);
            }
        }
        out.writeEndObject();
    }

    private static void writeAbove(JsonGenerator out, Map<String, Outside> above) {
        if (!above.isEmpty()) {
            out.writeName(RowPayload.ABOVE);
            out.writeStartObject();
            above.forEach((column, outside) -> {
                out.writeName(column);
                write(out, new SheetRow.Cell(0, outside.value()));
            });
            out.writeEndObject();
        }
    }

    private static void writePictures(JsonGenerator out, List<RowPicture> pictures) {
        if (!pictures.isEmpty()) {
            out.writeName(RowPayload.PICTURES);
            out.writeStartArray();
            for (RowPicture picture : pictures) {
                out.writeStartObject();
                out.writeStringProperty("file", picture.file());
                out.writeStringProperty("sha256", picture.sha256());
                out.writeNumberProperty("size", picture.picture().size());
                out.writeStringProperty("mediaType", picture.picture().mediaType());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private static void writePlaces(JsonGenerator out, Map<String, String> at, Map<String, Outside> above) {
        if (!at.isEmpty() || !above.isEmpty()) {
            out.writeName(RowPayload.AT);
            out.writeStartObject();
            at.forEach(out::writeStringProperty);
            above.forEach((column, outside) -> out.writeStringProperty(column, outside.at()));
            out.writeEndObject();
        }
    }

    private static void write(JsonGenerator out, SheetRow.Cell cell) {
        switch (cell.value()) {
            case BigDecimal number when cell.hasLostDigits() -> writeOnly(out, "digits", number.toPlainString());
            case BigDecimal number -> out.writeNumber(number);
            case Boolean bool -> out.writeBoolean(bool);
            case SheetRow.Fault fault -> writeOnly(out, "error", fault.error());
            case String text when isExponent(text) -> writeOnly(out, "digits", text.strip());
            default -> out.writeString(CellText.original(cell.value().toString()));
        }
    }

    private static boolean isExponent(String text) {
        return text.length() <= LONGEST_EXPONENT
                && text.indexOf('+') > 0
                && EXPONENT.matcher(text.strip()).matches();
    }

    private static void writeOnly(JsonGenerator out, String name, String value) {
        out.writeStartObject();
        out.writeStringProperty(name, value);
        out.writeEndObject();
    }
}
