package id.usulanhub.connectorkit.sheettext;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/** Cells as a file without types has them. */
final class PlainText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainText() {}

    static String of(TextCell cell) {
        return switch (cell) {
            case TextCell.Blank ignored -> "";
            case TextCell.Text text -> text.text();
            case TextCell.Number number -> number.number().toPlainString();
            case TextCell.Bool bool -> bool.value() ? "TRUE" : "FALSE";
            case TextCell.Date date -> DAY.format(date.date());
            case TextCell.Fault fault -> fault.error();
            case TextCell.Formula formula -> of(formula.kept());
        };
    }

    /** With the mark at its start where the encoding has one. */
    static byte[] bytes(String text, String encoding) {
        return switch (encoding) {
            case "utf-8-bom" -> (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
            case "utf-16le" -> (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_16LE);
            case "windows-1252" -> text.getBytes(Charset.forName("windows-1252"));
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What stands between tags. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
