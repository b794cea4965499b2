package id.usulanhub.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Time from the answer to a submission until its row is in the list of its kecamatan, one submission at a time. */
final class LatencyBenchmark implements Benchmark {
    private static final int WARM_UP = 50;
    private static final int MEASURED = 200;

    /** How long the hub took to answer, and from then until the row was there. */
    private record Timing(double answerMillis, double rowMillis) {}

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Map<String, Number> measure() throws Exception {
        Packaged.check();
        try (TemporaryFolder data = TemporaryFolder.create();
                RunningHub hub = RunningHub.start(data.path())) {
            List<ExampleForms.Form> forms = ExampleForms.read().forms();
            List<Timing> timings = new ArrayList<>();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                timings.add(one(hub, forms.get(i % forms.size()), "bench-" + i));
            }
            return figures(timings.subList(WARM_UP, timings.size()));
        }
    }

    private static Timing one(RunningHub hub, ExampleForms.Form form, String id) throws IOException {
        long before = rows(hub, form.kecamatan());
        long sent = System.nanoTime();
        int status = hub.post("/collect/web-form", "application/json", BodyPublishers.ofString(form.under(id)));
        long answered = System.nanoTime();
        if (status / 100 != 2) {
            throw new IllegalStateException("a good submission was answered with " + status);
        }
        hub.await(() -> rows(hub, form.kecamatan()) > before);
        return new Timing(millis(answered - sent), millis(System.nanoTime() - answered));
    }

    private static long rows(RunningHub hub, String kecamatan) throws IOException {
        JsonNode lists = hub.get("/api/v1/lists");
        return StreamSupport.stream(lists.spliterator(), false)
                .filter(list -> list.path("kode").asString().equals(kecamatan))
                .mapToLong(list -> list.path("usulan").asLong())
                .sum();
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static Map<String, Number> figures(List<Timing> timings) {
        List<Double> answers = timings.stream().map(Timing::answerMillis).toList();
        List<Double> rows = timings.stream().map(Timing::rowMillis).toList();
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("answer_p50_ms", Figures.rounded(Figures.percentile(answers, 50)));
        figures.put("answer_p99_ms", Figures.rounded(Figures.percentile(answers, 99)));
        figures.put("row_after_answer_p50_ms", Figures.rounded(Figures.percentile(rows, 50)));
        figures.put("row_after_answer_p99_ms", Figures.rounded(Figures.percentile(rows, 99)));
        figures.put("submissions", timings.size());
        return figures;
    }
}
