package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A format's reader whose every failure is a typed refusal, and whose rows all have values, whatever a file holds. */
final class GuardedRows implements RowReader {

    private final FormatRows rows;
    private final SheetLimits limits;
    private final List<Remark> remarks = new ArrayList<>();
    private boolean ended;
    private long handedOut;

    private GuardedRows(FormatRows rows, SheetLimits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    static RowReader open(Path file, SheetLimits limits) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("there is no such file to read");
        }
        return new GuardedRows(guarded(() -> Format.open(file, limits)), limits);
    }

    @Override
    public SheetInfo nextSheet() {
        ended = false;
        return guarded(rows::nextSheet);
    }

    @Override
    public SheetRow nextRow() {
        SheetRow row = ended ? null : guarded(rows::nextRow);
        for (int blank = 0; row != null && row.cells().isEmpty(); blank++) {
            row = blank < limits.blankRows() ? guarded(rows::nextRow) : stop(row);
        }
        ended = row == null;
        return row == null ? null : limited(row);
    }

    /** Formatted rows without values reach to the end of many sheets; those that are not there at all cost nothing. */
    private SheetRow stop(SheetRow row) {
        remarks.add(new Remark(Remark.Kind.BELOW_BLANK_ROWS, row.place()));
        return null;
    }

    private SheetRow limited(SheetRow row) {
        long length = 0;
        for (SheetRow.Cell cell : row.cells()) {
            length += cell.value() instanceof String text ? text.length() : 0;
        }
        if (length > limits.rowLength()) {
            throw Refusal.tooLarge("characters of a row", limits.rowLength());
        }
        handedOut += length;
        if (handedOut > limits.unpackedBytes()) {
            throw Refusal.tooLarge("characters of all rows", limits.unpackedBytes());
        }
        return row;
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> all = new ArrayList<>(rows.remarks());
        all.addAll(remarks);
        return all;
    }

    @Override
    public void close() {
        guarded(() -> {
            rows.close();
            return null;
        });
    }

    /** A step of a reader. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** The reader's own words are in its own language and may hold data: only the kind of failure is told. */
    static <T> T guarded(Step<T> step) {
        try {
            return step.run();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refusal(ProblemCode.WORKBOOK_UNREADABLE, kind(e));
        }
    }

    private static String kind(Throwable failure) {
        boolean wraps = failure instanceof UncheckedIOException
                || failure.getCause() != null && failure.getClass() == IOException.class;
        return (wraps ? failure.getCause() : failure).getClass().getSimpleName();
    }
}
