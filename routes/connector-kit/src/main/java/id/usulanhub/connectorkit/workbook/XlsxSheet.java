package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one sheet. Where it says nothing else, a row stands below the last one and a cell beside it. */
final class XlsxSheet implements Closeable {

    private final String name;
    private final Elements xml;
    private final XlsxCells cells;
    private final SheetLimits limits;
    private int number;

    XlsxSheet(String name, Elements xml, XlsxCells cells, SheetLimits limits) {
        this.name = name;
        this.xml = xml;
        this.cells = cells;
        this.limits = limits;
    }

    /** @return null after the last one */
    SheetRow next() throws IOException {
        while (xml.next()) {
            if (xml.starts("row")) {
                return row();
            }
            if (xml.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private SheetRow row() throws IOException {
        int next = xml.attribute("r").map(Integer::parseInt).orElse(number + 1);
        if (next <= number) {
            throw new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "rows out of their order");
        }
        number = next;
        if (number > limits.rows()) {
            throw Refusal.tooLarge("rows", limits.rows());
        }
        boolean hidden = xml.isTrue("hidden");
        List<SheetRow.Cell> row = new ArrayList<>();
        int last = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                last = cell(last, row);
            }
        }
        return new SheetRow(name, number, hidden, row);
    }

    /** @return its column */
    private int cell(int last, List<SheetRow.Cell> row) throws IOException {
        cells.start(xml, last + 1);
        int column = cells.column();
        if (column <= last) {
            throw new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "cells out of their order");
        }
        SheetRow.Cell cell = cells.read(xml);
        if (cell != null) {
            if (column >= limits.columns()) {
                throw Refusal.tooLarge("columns", limits.columns());
            }
            row.add(cell);
        }
        return column;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
