package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the rows of one connector's files. Whatever a reader does with a hostile file ends in a typed refusal. */
public final class SheetReader {

    private final SheetRules rules;
    private final Workbooks workbooks;

    /** @param workbooks how files are opened */
    public SheetReader(SheetRules rules, Workbooks workbooks) {
        this.rules = rules;
        this.workbooks = workbooks;
    }

    /**
     * Hands out the rows of a workbook or CSV one by one.
     *
     * @param sink gets each row; what it throws is passed on
     * @return what was read, or one WORKBOOK_ problem; rows handed out before it stay handed out
     * @throws IllegalStateException when the file cannot be opened at all
     */
    public Outcome<SheetSummary> read(Path file, Consumer<RowPayload> sink) {
        return read(file, sink, TableWalk::summary);
    }

    /** What would be taken for what in a file, one in which no table is found included. */
    public Outcome<SheetSummary> explain(Path file) {
        return read(file, row -> {}, TableWalk::explanation);
    }

    private Outcome<SheetSummary> read(
            Path file, Consumer<RowPayload> sink, Function<TableWalk, SheetSummary> summary) {
        try (RowReader rows = workbooks.open(file, rules.limits())) {
            TableWalk walk = new TableWalk(rules, sink);
            for (SheetInfo sheet = rows.nextSheet(); sheet != null; sheet = rows.nextSheet()) {
                read(sheet, rows, walk);
            }
            rows.remarks().forEach(walk::remark);
            return Outcome.accepted(summary.apply(walk));
        } catch (Refusal refusal) {
            return Outcome.rejected(refusal.problem());
        }
    }

    private static void read(SheetInfo sheet, RowReader rows, TableWalk walk) {
        if (walk.enter(sheet)) {
            for (SheetRow row = rows.nextRow(); row != null; row = rows.nextRow()) {
                walk.take(row);
            }
        }
    }

    /**
     * The first rows of a file as texts, whatever they are: for those who do not know yet what its headings are.
     *
     * @param most rows
     * @return one WORKBOOK_ problem when it cannot be read
     */
    public static Outcome<List<Line>> firstLines(Path file, int most) {
        List<Line> lines = new ArrayList<>();
        try (RowReader rows = Workbooks.HERE.open(file, SheetLimits.DEFAULT)) {
            for (SheetInfo sheet = rows.nextSheet(); sheet != null && lines.size() < most; sheet = rows.nextSheet()) {
                firstLines(sheet, rows, lines, most);
            }
            return Outcome.accepted(lines);
        } catch (Refusal refusal) {
            return Outcome.rejected(refusal.problem());
        }
    }

    private static void firstLines(SheetInfo sheet, RowReader rows, List<Line> lines, int most) {
        SheetRow row = sheet.hidden() ? null : rows.nextRow();
        for (; row != null && lines.size() < most; row = rows.nextRow()) {
            lines.add(line(row));
        }
    }

    /**
     * A row as texts.
     *
     * @param cells by column, counted from 0, from left to right
     */
    public record Line(String sheet, SortedMap<Integer, String> cells) {}

    private static Line line(SheetRow row) {
        SortedMap<Integer, String> cells = new TreeMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), text(cell)));
        return new Line(row.sheet(), cells);
    }

    private static String text(SheetRow.Cell cell) {
        return cell.number()
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> cell.value().toString());
    }
}
