package id.usulanhub.connectorkit.sheettext;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a page with a table for each sheet, as programs do that call it a workbook. */
final class HtmlWriter {

    private HtmlWriter() {}

    static void write(SheetText text, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder("<html><head><title>Laporan</title></head><body>\n");
        text.sheets().forEach(sheet -> table(sheet, page));
        out.write(PlainText.bytes(page.append("</body></html>\n").toString(), text.encoding()));
    }

    private static void table(SheetText.Sheet sheet, StringBuilder page) {
        Merges merges = new Merges(sheet.merges());
        page.append("<table border=\"1\">\n");
        int number = 1;
        for (List<TextCell> row : sheet.rows()) {
            page.append("<tr>");
            row(row, number++, merges, page);
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static void row(List<TextCell> row, int number, Merges merges, StringBuilder page) {
        for (int column = 0; column < row.size(); column++) {
            if (!merges.cover(number, column)) {
                String spans = merges.startingAt(number, column)
                        .map(region ->
                                " colspan=\"" + Merges.width(region) + "\" rowspan=\"" + Merges.height(region) + "\"")
                        .orElse("");
                page.append("<td").append(spans).append('>');
                page.append(PlainText.escaped(PlainText.of(row.get(column))).replace("\n", "<br>"));
                page.append("</td>");
            }
        }
    }
}
