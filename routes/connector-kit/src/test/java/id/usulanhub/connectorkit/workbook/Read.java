package id.usulanhub.connectorkit.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that a file was read as.
 *
 * @param rows each as {@code S!A2 A=x B=1}
 * @param refusal code and detail; empty when all was read
 */
record Read(List<SheetInfo> sheets, List<String> rows, List<Remark> remarks, String refusal) {

    static Read of(Path file) {
        return of(file, SheetLimits.DEFAULT);
    }

    static Read of(Path file, SheetLimits limits) {
        return of(file, limits, Workbooks.HERE);
    }

    static Read of(Path file, SheetLimits limits, Workbooks workbooks) {
        List<SheetInfo> sheets = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        try (RowReader reader = workbooks.open(file, limits)) {
            for (SheetInfo sheet = reader.nextSheet(); sheet != null; sheet = reader.nextSheet()) {
                sheets.add(sheet);
                for (SheetRow row = reader.nextRow(); row != null; row = reader.nextRow()) {
                    rows.add(words(row));
                }
            }
            return new Read(sheets, rows, reader.remarks(), "");
        } catch (Refusal refusal) {
            return new Read(
                    sheets,
                    rows,
                    List.of(),
                    refusal.problem().code() + " " + refusal.problem().detail());
        }
    }

    private static String words(SheetRow row) {
        return row.cells().stream()
                .map(cell -> cell.letters() + "=" + word(cell.value()) + (cell.formula() ? "f" : ""))
                .collect(Collectors.joining(" ", row.place() + (row.hidden() ? " hidden " : " "), ""));
    }

    private static String word(Object value) {
        return value instanceof SheetRow.Fault fault ? "!" + fault.error() : value.toString();
    }
}
