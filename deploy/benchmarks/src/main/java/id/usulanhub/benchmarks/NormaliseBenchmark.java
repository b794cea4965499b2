package id.usulanhub.benchmarks;

import id.usulanhub.benchmarks.BareCopy.Producing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Throughput of the normalise stage, as a ratio of a bare transactional copy of the same bytes in the same run. */
final class NormaliseBenchmark implements Benchmark {
    private static final int RECORDS = 150_000;
    private static final int MAX_BATCH = 2_000;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "normalise";
    }

    @Override
    public Map<String, Number> measure() throws Exception {
        try (BenchKafka kafka = BenchKafka.start()) {
            new RawLoad().into(kafka.settings(), RECORDS);
            GroupRate rate = new GroupRate(kafka.settings(), RECORDS);
            Map<String, Runner> runners = new LinkedHashMap<>();
            runners.put("stage", new NormaliseRun(kafka.settings(), MAX_BATCH));
            runners.put("copy", new BareCopy(kafka.settings(), MAX_BATCH, Producing.AS_THE_HUB));
            runners.put("default-copy", new BareCopy(kafka.settings(), MAX_BATCH, Producing.BY_DEFAULT));
            return figures(rounds(rate, runners));
        }
    }

    /** By turns, so that what else the machine does falls on all; the first round is for warming up. */
    private static Map<String, Double> rounds(GroupRate rate, Map<String, Runner> runners) throws Exception {
        Map<String, List<Double>> rates = new HashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, Runner> runner : runners.entrySet()) {
                double measured = rate.of(runner.getValue(), runner.getKey() + "-" + round);
                if (round > 0) {
                    rates.computeIfAbsent(runner.getKey(), key -> new ArrayList<>())
                            .add(measured);
                }
            }
        }
        Map<String, Double> medians = new HashMap<>();
        rates.forEach((name, each) -> medians.put(name, Figures.median(each)));
        return medians;
    }

    private static Map<String, Number> figures(Map<String, Double> medians) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("ratio", Figures.rounded(medians.get("stage") / medians.get("copy")));
        figures.put("ratio_to_default_copy", Figures.rounded(medians.get("stage") / medians.get("default-copy")));
        figures.put("normalised_per_second", Math.round(medians.get("stage")));
        figures.put("copied_per_second", Math.round(medians.get("copy")));
        figures.put("copied_by_default_per_second", Math.round(medians.get("default-copy")));
        figures.put("records", RECORDS);
        return figures;
    }
}
