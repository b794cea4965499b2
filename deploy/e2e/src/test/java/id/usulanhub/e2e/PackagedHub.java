package id.usulanhub.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packaged hub on one data folder, run by its launcher as a person runs it. */
final class PackagedHub {
    static final Path HOME = Checkout.REPOSITORY.resolve("deploy/dist/target/usulan-hub");

    /** No process of a test lives long enough for the second compiler to pay. */
    static final String COMPILED_ONCE = "-XX:TieredStopAtLevel=1";

    static final Map<String, String> ENVIRONMENT =
            Map.of("HUB_JAVA_HOME", System.getProperty("java.home"), "HUB_JAVA_OPTS", COMPILED_ONCE);

    static final Duration A_START = Duration.ofMinutes(4);
    static final Duration A_DEMO = Duration.ofMinutes(8);

    private final Path data;

    PackagedHub(Path data) {
        this.data = data;
    }

    Path data() {
        return data;
    }

    /** Any command, on this data folder. */
    Run run(String command, String... arguments) {
        ProcessBuilder program = new ProcessBuilder(HOME.resolve("hub").toString(), command);
        program.command().addAll(List.of(arguments));
        program.command().addAll(List.of("--data", data.toString()));
        program.environment().putAll(ENVIRONMENT);
        return Run.start(program, data.resolveSibling(data.getFileName() + "-logs"));
    }

    /** {@code up} on free ports, once it has printed its address. */
    Run up() {
        Run up = run("up", "--port", "0", "--temporary");
        up.await(line -> line.startsWith("Konsol  : http"), A_START);
        up.await(line -> line.startsWith("Masuk   : "), A_START);
        return up;
    }

    /** Asks the running hub. */
    HubHttp http() {
        return HubHttp.of(data);
    }

    /** Waits until all that was received has its fate. */
    void awaitNothingWaiting() {
        Await.until("nothing waits any more", A_START, () -> http().total("waiting") == 0);
    }

    /** The process id of the hub's child whose command line names that. */
    static long child(Run hub, String named) {
        return processes(hub).stream()
                .filter(process -> process.info().commandLine().orElse("").contains(named))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no child " + named + "\n" + hub.text()))
                .pid();
    }

    /** The hub and everything that it has started. */
    static List<ProcessHandle> processes(Run hub) {
        List<ProcessHandle> all = new ArrayList<>();
        ProcessHandle.of(hub.pid()).ifPresent(handle -> {
            all.add(handle);
            handle.descendants().forEach(all::add);
        });
        return all;
    }

    /** Fails unless every one of them ends by itself within the time. */
    static void awaitEnd(List<ProcessHandle> processes, Duration atMost) {
        Await.until(
                "no process is left of " + commands(processes),
                atMost,
                () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static Set<String> commands(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.pid() + " " + process.info().command().orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
