package id.usulanhub.benchmarks;

import id.usulanhub.pipeline.flow.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Throughput of the normalise stage, as a ratio of a bare transactional copy of the same bytes in the same run. */
final class NormaliseBenchmark implements Benchmark {
    private static final int RECORDS = 60_000;
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
            Runner bare = new BareCopy(kafka.settings(), Topics.RAW, Topics.LEDGER, MAX_BATCH);
            Runner stage = new NormaliseRun(kafka.settings(), MAX_BATCH);
            rate.of(bare, "warm-bare");
            rate.of(stage, "warm-stage");
            return rounds(rate, bare, stage);
        }
    }

    /** By turns, so that what else the machine does falls on both. */
    private static Map<String, Number> rounds(GroupRate rate, Runner bare, Runner stage) throws Exception {
        List<Double> copied = new ArrayList<>();
        List<Double> normalised = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            copied.add(rate.of(bare, "bare-" + round));
            normalised.add(rate.of(stage, "stage-" + round));
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("ratio", Figures.rounded(Figures.median(normalised) / Figures.median(copied)));
        figures.put("normalised_per_second", Math.round(Figures.median(normalised)));
        figures.put("copied_per_second", Math.round(Figures.median(copied)));
        figures.put("records", RECORDS);
        return figures;
    }
}
