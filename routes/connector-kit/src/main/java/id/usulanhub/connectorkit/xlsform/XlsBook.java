package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.connectorkit.workbook.Workbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sheets of a workbook that make a form, by their names, as texts. */
record XlsBook(Map<String, XlsSheet> sheets) {

    /** More than any form has; what is larger is no form. */
    private static final SheetLimits LIMITS = new SheetLimits(
            8 << 20, 8 << 20, 1_000, 128L << 20, 200, 50, 100_000, 500, 32_767, 1 << 18, 20_000, 0, 0, 1_000);

    private static final Set<String> READ = Set.of(Survey.SHEET, Choices.SHEET, Settings.SHEET);

    /** Without these a form would be another form; what else there is are notes of its maker. */
    private static final Set<String> CHANGES_ANSWERS = Set.of("external_choices", "entities", "osm");

    /** What cannot be read is a fault; what could be read until then is given. */
    static XlsBook read(byte[] workbook, Notes notes) {
        Map<String, XlsSheet> sheets = new HashMap<>();
        try {
            Path file = Files.createTempFile("form", "");
            try {
                Files.write(file, workbook);
                read(file, sheets, notes);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            notes.fault("", refusal.getMessage(), "save it as .xlsx, without a password");
        }
        return new XlsBook(sheets);
    }

    XlsSheet sheet(String name) {
        return sheets.getOrDefault(name, XlsSheet.NONE);
    }

    private static void read(Path file, Map<String, XlsSheet> sheets, Notes notes) {
        try (RowReader rows = Workbooks.HERE.open(file, LIMITS)) {
            for (SheetInfo sheet = rows.nextSheet(); sheet != null; sheet = rows.nextSheet()) {
                String name = sheet.name().strip().toLowerCase(Locale.ROOT);
                if (READ.contains(name)) {
                    sheets.put(name, sheet(rows, name.equals(Choices.SHEET), notes));
                } else if (CHANGES_ANSWERS.contains(name)) {
                    notes.fault(sheet.name(), "this sheet is not known here", "write the form without it");
                }
            }
        }
    }

    private static XlsSheet sheet(RowReader rows, boolean isChoices, Notes notes) {
        SheetRow first = rows.nextRow();
        if (first == null) {
            return XlsSheet.NONE;
        }
        Map<Integer, Heading> columns = new HashMap<>();
        List<XlsSheet.Headed> headings = headings(first, isChoices, columns, notes);
        List<XlsRow> all = new ArrayList<>();
        for (SheetRow row = rows.nextRow(); row != null; row = rows.nextRow()) {
            XlsRow read = row(row, columns, notes);
            if (!read.cells().isEmpty()) {
                all.add(read);
            }
        }
        return new XlsSheet(headings, all);
    }

    /** @param columns gets the heading of each column, by its number */
    private static List<XlsSheet.Headed> headings(
            SheetRow first, boolean isChoices, Map<Integer, Heading> columns, Notes notes) {
        List<XlsSheet.Headed> headings = new ArrayList<>();
        for (SheetRow.Cell each : first.cells()) {
            XlsCell cell = cell(first, each, notes);
            Heading heading = isChoices ? Heading.ofChoice(cell.text()) : Heading.of(cell.text());
            if (columns.containsValue(heading)) {
                notes.fault(cell.place(), "the heading stands twice: " + cell.text(), "remove one of them");
            }
            if (!cell.text().isEmpty()) {
                columns.put(each.column(), heading);
                headings.add(new XlsSheet.Headed(heading, cell.place()));
            }
        }
        return headings;
    }

    private static XlsRow row(SheetRow row, Map<Integer, Heading> columns, Notes notes) {
        Map<Heading, XlsCell> cells = new LinkedHashMap<>();
        for (SheetRow.Cell each : row.cells()) {
            XlsCell cell = cell(row, each, notes);
            Heading heading = columns.get(each.column());
            if (heading != null && !cell.text().isEmpty()) {
                cells.put(heading, cell);
            } else if (!cell.text().isEmpty()) {
                notes.remark(
                        cell.place(), "its column has no heading and is left out", "write a heading, or remove it");
            }
        }
        return new XlsRow(row.sheet() + "!" + row.number(), cells);
    }

    private static XlsCell cell(SheetRow row, SheetRow.Cell cell, Notes notes) {
        String place = row.sheet() + "!" + cell.letters() + row.number();
        if (cell.value() instanceof SheetRow.Fault fault) {
            notes.fault(place, "the cell shows an error: " + fault.error(), "correct its formula, or write the value");
            return new XlsCell("", place);
        }
        return new XlsCell(text(cell), place);
    }

    /** Numbers as they are written: {@code 1}, never {@code 1.0}. */
    private static String text(SheetRow.Cell cell) {
        return cell.number()
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> cell.value().toString().replace('\u00a0', ' ').strip());
    }
}
