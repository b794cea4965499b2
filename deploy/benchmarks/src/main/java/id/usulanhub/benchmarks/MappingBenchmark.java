package id.usulanhub.benchmarks;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The mapping engine alone, in one thread, beside Jackson that only reads the same bytes as a tree. */
final class MappingBenchmark implements Benchmark {
    private static final String CONNECTOR = "kobotoolbox";
    private static final String SAMPLE = "/connectors/" + CONNECTOR + "/cases/good-complete/input.json";
    private static final String ID = "4501";
    private static final int RECORDS = 20_000;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 3;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "mapping";
    }

    @Override
    public Map<String, Number> measure() throws Exception {
        ClassLoader loader = getClass().getClassLoader();
        Connector connector =
                ConnectorLoader.fromClassPath(loader).find(CONNECTOR).orElseThrow();
        Reference reference = NormaliseRun.reference();
        JsonMapper plain = JsonMapper.builder().build();
        List<Received> records = records();
        List<Double> mapped = new ArrayList<>();
        List<Double> parsed = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double mapping = rate(records, record -> accept(connector.normalise(record, "0-0", reference)));
            double parsing = rate(records, record -> plain.readTree(record.payload()));
            if (round >= WARM_UP) {
                mapped.add(mapping);
                parsed.add(parsing);
            }
        }
        return figures(Figures.median(mapped), Figures.median(parsed));
    }

    private static Map<String, Number> figures(double mapped, double parsed) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("ratio", Figures.rounded(mapped / parsed));
        figures.put("mapped_per_second", Math.round(mapped));
        figures.put("parsed_per_second", Math.round(parsed));
        figures.put("records", RECORDS);
        return figures;
    }

    /** Records a second. */
    private static double rate(List<Received> records, Consumer<Received> work) {
        long start = System.nanoTime();
        records.forEach(work);
        return records.size() / ((System.nanoTime() - start) / NANOS);
    }

    private static void accept(Outcome<?> outcome) {
        if (!outcome.problems().isEmpty()) {
            throw new IllegalStateException("the sample is not accepted: " + outcome.problems());
        }
    }

    /** The sample under many ids, so that no two records are the same. */
    private static List<Received> records() throws IOException {
        try (InputStream in = MappingBenchmark.class.getResourceAsStream(SAMPLE)) {
            String sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Received> records = new ArrayList<>(RECORDS);
            for (int at = 0; at < RECORDS; at++) {
                records.add(received(sample.replace(ID, Integer.toString(at)).getBytes(StandardCharsets.UTF_8)));
            }
            return records;
        }
    }

    private static Received received(byte[] payload) {
        String hash = Sha256.hex(payload);
        return new Received(
                CONNECTOR, hash.substring(0, 32), "", Instant.EPOCH, "", "application/json", hash, "", payload);
    }
}
