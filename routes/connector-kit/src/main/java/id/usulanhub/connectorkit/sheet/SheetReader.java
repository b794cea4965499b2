package id.usulanhub.connectorkit.sheet;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the rows of one connector's files. Whatever a reader does with a hostile file ends in a typed refusal. */
public final class SheetReader {

    private static final int SEARCHED = 30;

    private final SheetRules rules;

    public SheetReader(SheetRules rules) {
        this.rules = rules;
    }

    /**
     * Hands out the rows of a workbook or CSV one by one.
     *
     * @param sink gets each row; what it throws is passed on
     * @return what was read, or one WORKBOOK_ problem; rows handed out before it stay handed out
     * @throws IllegalStateException when the file cannot be opened at all
     */
    public Outcome<SheetSummary> read(Path file, Consumer<RowPayload> sink) {
        try (Rows rows = Rows.open(file, this::open)) {
            TableWalk walk = new TableWalk(rules);
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                walk.take(row).ifPresent(sink);
            }
            return Outcome.accepted(walk.summary(rows.hiddenSheets()));
        } catch (Refusal refusal) {
            return Outcome.rejected(refusal.problem());
        }
    }

    /**
     * The first rows of a file as texts, whatever they are: for those who do not know yet what its headings are.
     *
     * @param headings some that may stand in a CSV file, by which is told what stands between its values
     * @param most rows
     * @return one WORKBOOK_ problem when it cannot be read
     */
    public static Outcome<List<Line>> firstLines(Path file, Columns headings, int most) {
        SheetReader any = new SheetReader(new SheetRules(headings, List.of(), 1, SEARCHED, SheetLimits.DEFAULT));
        List<Line> lines = new ArrayList<>();
        try (Rows rows = Rows.open(file, any::open)) {
            for (SheetRow row = rows.next(); row != null && lines.size() < most; row = rows.next()) {
                lines.add(line(row));
            }
            return Outcome.accepted(lines);
        } catch (Refusal refusal) {
            return Outcome.rejected(refusal.problem());
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

    private RowReader open(Path file) throws IOException {
        if (Files.size(file) > rules.limits().fileBytes()) {
            throw Container.tooLarge("bytes of the file", rules.limits().fileBytes());
        }
        return switch (Format.of(file)) {
            case XLSX -> xlsx(file);
            case CSV -> new CsvRows(CsvText.open(file), Delimiter.of(file, rules), rules.limits());
        };
    }

    private RowReader xlsx(Path file) throws IOException {
        Container.check(file, rules.limits());
        return new XlsxRows(file, rules.limits());
    }

    /** Opens a file for reading by rows. */
    interface Opening {
        RowReader open(Path file) throws IOException;
    }

    /** A reader whose every failure is a refusal; what sinks throw never passes through here. */
    private record Rows(RowReader reader) implements AutoCloseable {

        static Rows open(Path file, Opening opening) {
            return new Rows(guarded(() -> opening.open(file)));
        }

        SheetRow next() {
            return guarded(reader::next);
        }

        List<String> hiddenSheets() {
            return reader.hiddenSheets();
        }

        @Override
        public void close() {
            guarded(() -> {
                reader.close();
                return null;
            });
        }
    }

    /** A step of a reader. */
    private interface Step<T> {
        T run() throws IOException;
    }

    private static <T> T guarded(Step<T> step) {
        try {
            return step.run();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw unreadable(e);
        }
    }

    /** The reader's own words are in its own language and may hold data: only the kind of failure is told. */
    private static Refusal unreadable(Throwable cause) {
        return new Refusal(ProblemCode.WORKBOOK_UNREADABLE, cause.getClass().getSimpleName());
    }
}
