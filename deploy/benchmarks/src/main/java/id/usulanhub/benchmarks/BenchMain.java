package id.usulanhub.benchmarks;

import id.usulanhub.codec.Json;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./hub bench [NAME ...] [--json]}: measures, and prints figures that can be compared between machines. */
public final class BenchMain {
    private static final int USAGE = 2;
    private static final int INFRASTRUCTURE = 3;
    private static final List<Benchmark> ALL = List.of(
            new NormaliseBenchmark(),
            new MappingBenchmark(),
            new SheetsBenchmark(),
            new ImportBenchmark(),
            new PhonesBenchmark(),
            new ReadyBenchmark(),
            new LatencyBenchmark(),
            new MemoryBenchmark());

    private BenchMain() {}

    /** @param arguments {@code bench}, then names of benchmarks, or none for all, and {@code --json} */
    public static void main(String[] arguments) {
        List<String> words = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        boolean json = words.remove("--json");
        if (words.contains("--help")) {
            System.out.println(usage());
            System.exit(0);
        }
        if (!names().containsAll(words)) {
            System.err.println(usage());
            System.exit(USAGE);
        }
        System.exit(run(words, json));
    }

    private static int run(List<String> words, boolean json) {
        // Standard output is for figures; what the measured parts print themselves goes with the errors.
        PrintStream figures = System.out;
        System.setOut(System.err);
        try {
            Map<String, Object> all = new LinkedHashMap<>();
            for (Benchmark benchmark : chosen(words)) {
                Map<String, Number> measured = benchmark.measure();
                all.put(benchmark.name(), measured);
                if (!json) {
                    measured.forEach(
                            (name, value) -> figures.printf("%-10s %-28s %s%n", benchmark.name(), name, value));
                }
            }
            if (json) {
                Object one = words.size() == 1 ? all.get(words.getFirst()) : all;
                figures.println(new String(Json.write(one), StandardCharsets.UTF_8));
            }
            return 0;
        } catch (Exception e) {
            System.err.println("Tidak terukur / could not be measured: " + e);
            return INFRASTRUCTURE;
        }
    }

    private static List<Benchmark> chosen(List<String> words) {
        return ALL.stream()
                .filter(benchmark -> words.isEmpty() || words.contains(benchmark.name()))
                .toList();
    }

    private static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }

    private static String usage() {
        return "./hub bench [NAME ...] [--json], NAME one of " + names();
    }
}
