package id.usulanhub.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Time from {@code ./hub up} to its address being printed: on a new data folder, and on one that it knows. */
final class ReadyBenchmark implements Benchmark {
    private static final int AGAIN = 3;

    @Override
    public String name() {
        return "ready";
    }

    @Override
    public Map<String, Number> measure() throws Exception {
        Packaged.check();
        try (TemporaryFolder data = TemporaryFolder.create()) {
            double first = seconds(data);
            List<Double> later = new ArrayList<>();
            for (int i = 0; i < AGAIN; i++) {
                later.add(seconds(data));
            }
            Map<String, Number> figures = new LinkedHashMap<>();
            figures.put("first_s", Figures.rounded(first));
            figures.put("again_s", Figures.rounded(Figures.median(later)));
            return figures;
        }
    }

    private static double seconds(TemporaryFolder data) throws IOException {
        long start = System.nanoTime();
        try (RunningHub hub = RunningHub.start(data.path())) {
            return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        }
    }
}
