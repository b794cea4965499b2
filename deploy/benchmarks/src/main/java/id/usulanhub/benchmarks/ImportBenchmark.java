package id.usulanhub.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Heap and rate of a running hub that imports 100,000 rows while its other stages work on them. */
final class ImportBenchmark implements Benchmark {
    private static final int ROWS = 100_000;
    private static final String IMPORT = "/api/v1/import/spreadsheet-musrenbang";
    private static final long BETWEEN_LOOKS_MILLIS = 250;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Map<String, Number> measure() throws Exception {
        Packaged.check();
        try (TemporaryFolder data = TemporaryFolder.create();
                RunningHub hub = RunningHub.start(data.path())) {
            Path sheet = BigSheet.write(data.path().resolve("big.xlsx"), ROWS);
            AtomicLong peak = new AtomicLong();
            Thread looks = Thread.ofPlatform().daemon().start(() -> look(new ProcessMemory(hub.pid()), peak));
            long start = System.nanoTime();
            hub.post(IMPORT, "application/octet-stream", BodyPublishers.ofFile(sheet));
            double stored = seconds(start);
            hub.await(() -> hub.total("received") == ROWS && hub.total("waiting") == 0);
            double normalised = seconds(start);
            looks.interrupt();
            return figures(hub, peak.get(), stored, normalised);
        }
    }

    private static Map<String, Number> figures(RunningHub hub, long peak, double stored, double normalised)
            throws IOException {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("heap_peak_mb", peak);
        figures.put("rows", ROWS);
        figures.put("accepted", hub.total("accepted"));
        figures.put("stored_s", Figures.rounded(stored));
        figures.put("in_the_list_s", Figures.rounded(normalised));
        return figures;
    }

    static void look(ProcessMemory hub, AtomicLong peak) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                peak.accumulateAndGet(hub.heapMegabytes(), Math::max);
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
