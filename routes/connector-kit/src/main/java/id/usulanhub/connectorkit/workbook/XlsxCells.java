package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads the cells of a workbook one after the other; formulas by the value that the workbook remembers. */
final class XlsxCells {

    private static final int DATE_LENGTH = 10;

    private final SharedTexts texts;
    private final NumberFormat[] formats;
    private final CellNumbers numbers;
    private final int longest;
    private int column;
    private String style;
    private String type;
    private String stored;
    private String inline;
    private boolean formula;

    XlsxCells(SharedTexts texts, NumberFormat[] formats, CellNumbers numbers, int longest) {
        this.texts = texts;
        this.formats = formats;
        this.numbers = numbers;
        this.longest = longest;
    }

    /** Looks at a cell that starts. @param usual its column when it does not say it */
    void start(Elements xml, int usual) {
        column = usual;
        style = null;
        type = "n";
        stored = null;
        inline = null;
        formula = false;
        for (int at = 0; at < xml.attributes(); at++) {
            attribute(xml.attributeName(at), xml, at);
        }
    }

    private void attribute(String name, Elements xml, int at) {
        switch (name) {
            case "r" -> column = Letters.column(xml.attribute(at));
            case "s" -> style = xml.attribute(at);
            case "t" -> type = xml.attribute(at);
            default -> {}
        }
    }

    /** Counted from 0. */
    int column() {
        return column;
    }

    /** @return null when it has no value */
    SheetRow.Cell read(Elements xml) throws IOException {
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                stored = xml.text();
            } else if (xml.starts("is")) {
                inline = XlsxText.of(xml, "is", longest);
            } else if (xml.starts("f")) {
                formula = true;
                xml.skip();
            }
        }
        Object value = value();
        return value == null ? null : new SheetRow.Cell(column, value, formula);
    }

    private Object value() throws IOException {
        if (stored == null || stored.isEmpty() && !"str".equals(type)) {
            return formula ? SheetRow.Fault.NO_VALUE_KEPT : text(inline);
        }
        return switch (type) {
            case "s" -> text(texts.text(Integer.parseInt(stored)));
            case "b" -> "1".equals(stored) || "true".equals(stored);
            case "e" -> new SheetRow.Fault(limited(stored));
            case "d" -> date(stored);
            case "str", "inlineStr" -> text(XlsxText.unescaped(limited(stored)));
            default -> numbers.shown(CellNumbers.number(limited(stored)), format());
        };
    }

    private NumberFormat format() {
        int number = style == null || formats.length == 0 ? -1 : Integer.parseInt(style);
        return number < 0 || number >= formats.length ? NumberFormat.NUMBER : formats[number];
    }

    private static Object text(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private String limited(String text) {
        if (text.length() > longest) {
            throw Refusal.tooLarge("characters of a cell", longest);
        }
        return text;
    }

    /** As ISO 8601 writes it. */
    private Object date(String text) {
        try {
            return text.length() <= DATE_LENGTH
                    ? LocalDate.parse(text)
                    : LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
        } catch (DateTimeException e) {
            return text(limited(text));
        }
    }
}
