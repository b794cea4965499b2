package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.CellText;
import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Writes the rows below one header as JSON. */
final class RowJson {

    private static final int USUAL_SIZE = 1024;

    private final String head;
    private final Set<Integer> columns = new HashSet<>();

    RowJson(SheetRow header) {
        header.cells().stream().filter(cell -> !ErrorHeading.is(cell)).forEach(cell -> columns.add(cell.column()));
        head = new String(cells(header), StandardCharsets.UTF_8);
    }

    /** Cells without a heading are left out: nothing can be taken from them. So is what the hub itself has written. */
    RowPayload payload(SheetRow row) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = Json.mapper().createGenerator(json)) {
            out.writeStartObject();
            out.writeName("head");
            out.writeRawValue(head);
            out.writeName("cells");
            writeCells(out, row);
            out.writeEndObject();
        }
        return new RowPayload(row.place(), json.toByteArray());
    }

    private byte[] cells(SheetRow row) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = Json.mapper().createGenerator(json)) {
            writeCells(out, row);
        }
        return json.toByteArray();
    }

    private void writeCells(JsonGenerator out, SheetRow row) {
        out.writeStartObject();
        for (SheetRow.Cell cell : row.cells()) {
            if (columns.contains(cell.column())) {
                out.writeName(cell.letters());
                write(out, cell.value());
            }
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Object value) {
        switch (value) {
            case BigDecimal number -> out.writeNumber(number);
            case Boolean bool -> out.writeBoolean(bool);
            case SheetRow.Fault fault -> writeFault(out, fault);
            default -> out.writeString(CellText.original(value.toString()));
        }
    }

    private static void writeFault(JsonGenerator out, SheetRow.Fault fault) {
        out.writeStartObject();
        out.writeStringProperty("error", fault.error());
        out.writeEndObject();
    }
}
