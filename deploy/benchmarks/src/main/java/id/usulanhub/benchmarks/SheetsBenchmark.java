package id.usulanhub.benchmarks;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.connectorkit.worker.WorkerSettings;
import id.usulanhub.connectorkit.worker.WorkerWorkbooks;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reading and mapping a workbook of 100,000 rows, beside a fast reader that only reads the same file; then ten times as
 * many rows in reading processes with the same heap.
 */
final class SheetsBenchmark implements Benchmark {
    private static final String CONNECTOR = "spreadsheet-musrenbang";
    private static final int ROWS = 100_000;
    private static final int TIMES = 10;
    private static final int ROUNDS = 3;
    private static final String SOURCE_KEY = "0".repeat(32);
    private static final int BATCH = 500;
    private static final int WAITING = 8;
    private static final int HEAP_MEGABYTES = 64;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public Map<String, Number> measure() throws Exception {
        Connector connector = ConnectorLoader.fromClassPath(getClass().getClassLoader())
                .find(CONNECTOR)
                .orElseThrow();
        Reference reference = NormaliseRun.reference();
        Map<String, Number> figures = new LinkedHashMap<>();
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Workbooks workers = workers(folder.path());
            Path file = WideSheet.workbook(folder.path().resolve("rows.xlsx"), WideSheet.Texts.SHARED, 1, ROWS);
            compare(new Mapping(connector, connector.openingFilesBy(workers), reference), file, figures);
            figures.put("heap_of_reader_mb", HEAP_MEGABYTES);
            Connector reading = connector.openingFilesBy(workers);
            figures.put("rows_xlsx_s", rounded(seconds(() -> rows(reading, file, ROWS))));
            Path sheets = WideSheet.workbook(folder.path().resolve("sheets.xlsx"), WideSheet.Texts.INLINE, TIMES, ROWS);
            figures.put("ten_times_xlsx_s", rounded(seconds(() -> rows(reading, sheets, TIMES * ROWS))));
            Path csv = WideSheet.csv(folder.path().resolve("rows.csv"), ROWS);
            figures.put("rows_csv_s", rounded(seconds(() -> rows(reading, csv, ROWS))));
            Path large = WideSheet.csv(folder.path().resolve("large.csv"), TIMES * ROWS);
            figures.put("ten_times_csv_s", rounded(seconds(() -> rows(reading, large, TIMES * ROWS))));
        }
        return figures;
    }

    private static Workbooks workers(Path folder) {
        return new WorkerWorkbooks(new WorkerSettings(
                folder.resolve("reading"), HEAP_MEGABYTES, Duration.ofMinutes(10), Duration.ZERO, 1));
    }

    /** The same connector twice, whose files this process opens, or one of their own. */
    private record Mapping(Connector here, Connector there, Reference reference) {}

    private static void compare(Mapping mapping, Path file, Map<String, Number> figures) throws IOException {
        List<Double> bare = new ArrayList<>();
        List<Double> here = new ArrayList<>();
        List<Double> there = new ArrayList<>();
        List<Double> unstored = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double read = seconds(() -> bareRead(file));
            double mapped = seconds(() -> map(mapping.here(), file, mapping.reference()));
            double direct = seconds(() -> mapUnstored(mapping.here(), file, mapping.reference()));
            double remote = seconds(() -> mapBeside(mapping.there(), file, mapping.reference()));
            if (round > 0) {
                bare.add(read);
                here.add(mapped);
                there.add(remote);
                unstored.add(direct);
            }
        }
        figures.put("ratio", rounded(Figures.median(bare) / Figures.median(there)));
        figures.put("ratio_in_one_thread", rounded(Figures.median(bare) / Figures.median(here)));
        figures.put("ratio_unstored", rounded(Figures.median(bare) / Figures.median(unstored)));
        figures.put("bare_read_s", rounded(Figures.median(bare)));
        figures.put("read_and_mapped_s", rounded(Figures.median(there)));
        figures.put("in_one_thread_s", rounded(Figures.median(here)));
        figures.put("unstored_s", rounded(Figures.median(unstored)));
        figures.put("rows", ROWS);
    }

    private static void bareRead(Path file) throws IOException {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    cells += rows.mapToLong(SheetsBenchmark::values).sum();
                }
            }
        }
        if (cells < ROWS) {
            throw new IllegalStateException("the bare reader read " + cells + " cells");
        }
    }

    private static long values(Row row) {
        long values = 0;
        for (Cell cell : row) {
            values += cell == null || cell.getValue() == null ? 0 : 1;
        }
        return values;
    }

    private static void map(Connector connector, Path file, Reference reference) {
        long[] accepted = {0};
        good(connector.readRows(file, row -> {
            good(connector.normalise(received(row), "0-0", reference));
            accepted[0]++;
        }));
        if (accepted[0] != ROWS) {
            throw new IllegalStateException("only " + accepted[0] + " rows were mapped");
        }
    }

    /** A row is mapped as it is read, and never written. */
    private static void mapUnstored(Connector connector, Path file, Reference reference) {
        long[] accepted = {0};
        good(connector.readRows(file, row -> {
            good(connector.normalise(row, received(row, new byte[0]), "0-0", reference));
            accepted[0]++;
        }));
        if (accepted[0] != ROWS) {
            throw new IllegalStateException("only " + accepted[0] + " rows were mapped");
        }
    }

    /** As the hub does it: a process reads, one thread takes the rows, another maps them. */
    private static void mapBeside(Connector connector, Path file, Reference reference) {
        AtomicLong accepted = new AtomicLong();
        try (ThreadPoolExecutor mapper = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), new CallerRunsPolicy())) {
            List<RowPayload> batch = new ArrayList<>();
            good(connector.readRows(file, row -> {
                batch.add(row);
                if (batch.size() == BATCH) {
                    List<RowPayload> full = List.copyOf(batch);
                    batch.clear();
                    mapper.execute(() -> full.forEach(each -> {
                        good(connector.normalise(received(each), "0-0", reference));
                        accepted.incrementAndGet();
                    }));
                }
            }));
        }
        if (accepted.get() != ROWS) {
            throw new IllegalStateException("only " + accepted + " rows were mapped");
        }
    }

    private static void rows(Connector connector, Path file, int expected) {
        long[] rows = {0};
        good(connector.readRows(file, row -> rows[0]++));
        if (rows[0] != expected) {
            throw new IllegalStateException("only " + rows[0] + " rows were read");
        }
    }

    private static void good(Outcome<?> outcome) {
        if (!outcome.problems().isEmpty()) {
            throw new IllegalStateException("not accepted: " + outcome.problems());
        }
    }

    private static Received received(RowPayload row) {
        return received(row, row.json());
    }

    private static Received received(RowPayload row, byte[] payload) {
        return new Received(
                CONNECTOR, SOURCE_KEY, "", Instant.EPOCH, row.place(), RowPayload.MEDIA_TYPE, "", "", payload);
    }

    /** Something that takes its time. */
    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS;
    }

    private static double rounded(double value) {
        return Figures.rounded(value);
    }
}
