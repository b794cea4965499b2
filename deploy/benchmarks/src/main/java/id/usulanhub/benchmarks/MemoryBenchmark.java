package id.usulanhub.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Resident memory of hub and broker that hold the whole example, from collected to pushed. */
final class MemoryBenchmark implements Benchmark {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Map<String, Number> measure() throws Exception {
        Packaged.check();
        try (TemporaryFolder data = TemporaryFolder.create()) {
            demo(data);
            try (RunningHub hub = RunningHub.start(data.path())) {
                hub.await(() -> hub.total("waiting") == 0);
                Map<String, Number> figures = new LinkedHashMap<>();
                figures.put("hub_resident_mb", new ProcessMemory(hub.pid()).residentMegabytes());
                figures.put("broker_resident_mb", new ProcessMemory(hub.broker()).residentMegabytes());
                figures.put("received", hub.total("received"));
                return figures;
            }
        }
    }

    private static void demo(TemporaryFolder data) throws Exception {
        ProcessBuilder demo = new ProcessBuilder(
                Packaged.HOME.resolve("hub").toString(),
                "demo",
                "--data",
                data.path().toString());
        demo.environment().put("HUB_JAVA_HOME", System.getProperty("java.home"));
        int exit = demo.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the demo ended with " + exit);
        }
    }
}
