package id.usulanhub.connectorkit.worker;

import id.usulanhub.connectorkit.marking.MarkOrder;
import id.usulanhub.connectorkit.marking.Marked;
import id.usulanhub.connectorkit.marking.Marking;
import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Reads or marks each file in a process of its own, so that whatever a file does to its reader costs the hub nothing but a
 * refusal. Safe for many threads.
 */
public final class WorkerWorkbooks implements Workbooks, Marking {

    private static final String FILE = "file-";

    private final WorkerSettings settings;
    private final Semaphore free;

    /** What was left behind by a hub that was killed is cleared away. */
    public WorkerWorkbooks(WorkerSettings settings) {
        this.settings = settings;
        this.free = new Semaphore(settings.atOnce(), true);
        make(settings.spool());
        leftBehind().forEach(WorkerWorkbooks::delete);
    }

    /**
     * @throws java.io.UncheckedIOException when no process can be started
     * @throws IllegalStateException when there is no such file
     */
    @Override
    public RowReader open(Path file, SheetLimits limits) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("there is no such file to read");
        }
        free.acquireUninterruptibly();
        try {
            return start(file, limits);
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    /**
     * Marks a workbook in a process of its own.
     *
     * @throws Refusal when that process needs too long or too much, or falls over the workbook
     * @throws UncheckedIOException when no process can be started
     */
    @Override
    public Marked mark(MarkOrder order) {
        free.acquireUninterruptibly();
        Path spool = null;
        try {
            spool = spool();
            Path file = Path.of(order.original());
            return marked(
                    new WorkerRequest(order.original(), spool.toString(), SheetLimits.DEFAULT, order),
                    Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            free.release();
            if (spool != null && Files.exists(spool)) {
                delete(spool);
            }
        }
    }

    private Marked marked(WorkerRequest request, long fileBytes) {
        try (WorkerProcess process = process(request, fileBytes)) {
            return marked(process);
        }
    }

    private static Marked marked(WorkerProcess process) {
        FrameReader frames = new FrameReader(process.output(), name -> null);
        try {
            if (frames.frame() == Frame.MARKED) {
                return frames.marked();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw process.verdict();
        }
        throw new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "crash");
    }

    private WorkerRows start(Path file, SheetLimits limits) {
        try {
            Path spool = spool();
            WorkerRequest request = new WorkerRequest(file.toAbsolutePath().toString(), spool.toString(), limits, null);
            return new WorkerRows(process(request, Files.size(file)), spool, () -> closed(spool));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path spool() throws IOException {
        return Files.createTempDirectory(settings.spool(), FILE).toAbsolutePath();
    }

    private WorkerProcess process(WorkerRequest request, long fileBytes) {
        try {
            return WorkerProcess.start(settings, request, settings.deadline(fileBytes));
        } catch (UncheckedIOException e) {
            delete(Path.of(request.spool()));
            throw e;
        }
    }

    private void closed(Path spool) {
        free.release();
        delete(spool);
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> leftBehind() {
        try (Stream<Path> all = Files.list(settings.spool())) {
            return all.filter(path -> path.getFileName().toString().startsWith(FILE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
