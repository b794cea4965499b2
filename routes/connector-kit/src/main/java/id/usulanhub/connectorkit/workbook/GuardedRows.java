package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A format's reader whose every failure is a typed refusal, whatever a file made it do. */
record GuardedRows(FormatRows rows) implements RowReader {

    static RowReader open(Path file, SheetLimits limits) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("there is no such file to read");
        }
        return new GuardedRows(guarded(() -> format(file, limits)));
    }

    private static FormatRows format(Path file, SheetLimits limits) throws IOException {
        if (Files.size(file) > limits.fileBytes()) {
            throw Refusal.tooLarge("bytes of the file", limits.fileBytes());
        }
        return switch (Format.of(file)) {
            case XLSX -> xlsx(file, limits);
            case CSV -> new CsvRows(CsvText.open(file), Delimiter.of(file), limits);
        };
    }

    private static FormatRows xlsx(Path file, SheetLimits limits) throws IOException {
        Container.check(file, limits);
        return new XlsxRows(file, limits);
    }

    @Override
    public SheetInfo nextSheet() {
        return guarded(rows::nextSheet);
    }

    @Override
    public SheetRow nextRow() {
        return guarded(rows::nextRow);
    }

    @Override
    public List<Remark> remarks() {
        return rows.remarks();
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
        Throwable told = failure instanceof java.io.UncheckedIOException ? failure.getCause() : failure;
        return told.getClass().getSimpleName();
    }
}
