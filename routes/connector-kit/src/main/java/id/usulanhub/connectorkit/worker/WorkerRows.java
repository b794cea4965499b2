package id.usulanhub.connectorkit.worker;

import id.usulanhub.connectorkit.workbook.Picture;
import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.Remark;
import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rows of a file that another process reads. */
final class WorkerRows implements RowReader {

    private final WorkerProcess process;
    private final FrameReader frames;
    private final Path spool;
    private final Runnable closed;
    private String sheet;
    private boolean ended;
    private boolean isClosed;
    private List<Remark> remarks = List.of();

    /** @param closed is run once it is closed */
    WorkerRows(WorkerProcess process, Path spool, Runnable closed) {
        this.process = process;
        this.spool = spool;
        this.closed = closed;
        this.frames = new FrameReader(process.output(), this::picture);
    }

    @Override
    public SheetInfo nextSheet() {
        while (sheet != null) {
            nextRow();
        }
        return ended ? null : read(this::readSheet);
    }

    private SheetInfo readSheet() throws IOException {
        Frame frame = frames.frame();
        if (frame == Frame.END) {
            ended = true;
            remarks = frames.remarks();
            return null;
        }
        refused(frame, Frame.SHEET);
        SheetInfo next = frames.sheet();
        sheet = next.name();
        return next;
    }

    @Override
    public SheetRow nextRow() {
        return sheet == null ? null : read(this::readRow);
    }

    private SheetRow readRow() throws IOException {
        Frame frame = frames.frame();
        if (frame == Frame.END_OF_SHEET) {
            sheet = null;
            return null;
        }
        refused(frame, Frame.ROW);
        return frames.row(sheet);
    }

    private void refused(Frame frame, Frame wanted) throws IOException {
        if (frame == Frame.REFUSED) {
            throw frames.refusal();
        }
        if (frame != wanted) {
            throw new IOException("no frame");
        }
    }

    @Override
    public List<Remark> remarks() {
        return remarks;
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            process.close();
            closed.run();
        }
    }

    /** Of the process that reads. */
    long pid() {
        return process.pid();
    }

    /** A step of reading. */
    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T read(Step<T> step) {
        try {
            return step.run();
        } catch (IOException | IndexOutOfBoundsException e) {
            throw process.verdict();
        }
    }

    private Picture.Content picture(String name) {
        return () -> {
            try {
                return Files.readAllBytes(spool.resolve(name));
            } catch (IOException e) {
                throw new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "picture");
            }
        };
    }
}
