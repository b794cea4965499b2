package id.usulanhub.pipeline.collect.desk;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** A desk whose workers work when the test says so, with an importer that does what the test says. */
abstract class DeskWorld {

    static final Handed OPERATOR = new Handed("operator", "usulan setu.xlsx", "");

    @TempDir
    Path folder;

    final Line line = new Line();
    final Deque<Importer> runs = new ArrayDeque<>();
    final List<String> connectors = new ArrayList<>();
    Instant now = Instant.parse("2027-01-05T02:00:00Z");
    private int made;

    ImportDesk desk() {
        return new ImportDesk(
                (request, progress) -> {
                    connectors.add(request.connector());
                    return runs.remove().importFile(request, progress);
                },
                new FileStore(folder.resolve("files")),
                new ImportDesk.Ports(folder.resolve("jobs"), line, () -> now, () -> "%032x".formatted(++made)));
    }

    Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("upload"), content);
    }

    static Outcome<FileReceipt> done(long rows) {
        return Outcome.accepted(new FileReceipt("UH-F", "td4", 96, "ab".repeat(32), rows, false));
    }

    /** Workers that work when the test says so. */
    static final class Line extends ScheduledThreadPoolExecutor {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        Line() {
            super(1);
        }

        @Override
        public void execute(Runnable work) {
            if (isShutdown()) {
                throw new RejectedExecutionException();
            }
            waiting.add(work);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            waiting.add(work);
            return null;
        }

        void runOne() {
            waiting.remove().run();
        }

        void run() {
            while (!waiting.isEmpty()) {
                runOne();
            }
        }

        void forget() {
            waiting.clear();
        }
    }
}
