package id.usulanhub.connectorkit.sheettext;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an OpenDocument spreadsheet; of a formula it keeps the value only. */
final class OdsWriter {

    private static final String MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MIMETYPE);

    private static final String BEFORE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
            <office:automatic-styles><style:style style:name="hidden" style:family="table">
            <style:table-properties table:display="false"/></style:style></office:automatic-styles>
            <office:body><office:spreadsheet>
            """;

    private static final String AFTER = "</office:spreadsheet></office:body></office:document-content>\n";

    private OdsWriter() {}

    static void write(SheetText text, OutputStream out) throws IOException {
        StringBuilder content = new StringBuilder(BEFORE);
        text.sheets().forEach(sheet -> table(sheet, content));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            stored(zip, "mimetype", MIMETYPE);
            deflated(zip, "META-INF/manifest.xml", MANIFEST);
            deflated(zip, "content.xml", content.append(AFTER).toString());
        }
    }

    private static void table(SheetText.Sheet sheet, StringBuilder out) {
        out.append("<table:table table:name=\"")
                .append(PlainText.escaped(sheet.name()))
                .append('"');
        out.append(sheet.hidden() ? " table:style-name=\"hidden\">" : ">");
        Merges merges = new Merges(sheet.merges());
        int number = 1;
        for (List<TextCell> row : sheet.rows()) {
            out.append(
                    sheet.hiddenRows().contains(number)
                            ? "<table:table-row table:visibility=\"collapse\">"
                            : "<table:table-row>");
            row(row, number++, merges, out);
            out.append("</table:table-row>\n");
        }
        out.append("</table:table>\n");
    }

    private static void row(List<TextCell> row, int number, Merges merges, StringBuilder out) {
        if (row.isEmpty()) {
            out.append("<table:table-cell/>");
        }
        for (int column = 0; column < row.size(); column++) {
            if (merges.cover(number, column)) {
                out.append("<table:covered-table-cell/>");
            } else {
                String spans = merges.startingAt(number, column)
                        .map(region -> " table:number-columns-spanned=\"" + Merges.width(region)
                                + "\" table:number-rows-spanned=\"" + Merges.height(region) + "\"")
                        .orElse("");
                cell(row.get(column), spans, out);
            }
        }
    }

    private static void cell(TextCell cell, String spans, StringBuilder out) {
        if (cell instanceof TextCell.Blank) {
            out.append("<table:table-cell").append(spans).append("/>");
            return;
        }
        out.append("<table:table-cell").append(spans).append(type(cell)).append('>');
        for (String line : PlainText.of(cell).split("\n", -1)) {
            out.append("<text:p>").append(PlainText.escaped(line)).append("</text:p>");
        }
        out.append("</table:table-cell>");
    }

    private static String type(TextCell cell) {
        return switch (cell) {
            case TextCell.Number number ->
                " office:value-type=\"float\" office:value=\"" + number.number().toPlainString() + '"';
            case TextCell.Date date -> " office:value-type=\"date\" office:date-value=\"" + date.date() + '"';
            case TextCell.Bool bool -> " office:value-type=\"boolean\" office:boolean-value=\"" + bool.value() + '"';
            case TextCell.Formula formula ->
                " table:formula=\"of:=" + PlainText.escaped(formula.formula()) + '"' + type(formula.kept());
            default -> " office:value-type=\"string\"";
        };
    }

    private static void deflated(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The first entry says what the file is and is not packed, so that it can be told by its first bytes. */
    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
