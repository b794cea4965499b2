package id.usulanhub.app.demo;

import id.usulanhub.app.client.HubClient;
import id.usulanhub.app.server.ExampleHub;
import id.usulanhub.app.server.Installation;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** One demonstration: starts the example hub, runs the demo against it, reports, and stops everything. */
public final class DemoRun {

    private static final int MOST_SHOWN = 20;

    private DemoRun() {}

    /**
     * Runs on {@code data}, which may hold a demonstration that was interrupted.
     *
     * @return whether everything became what it must and nothing was lost, doubled or smuggled
     */
    public static boolean on(Path data, Consumer<String> say) {
        Installation installation = Installation.find();
        say.accept("up        : broker, simulator SIPD, dan hub / starting");
        try (ExampleHub hub = ExampleHub.start(installation, new ExampleHub.Options(data, 0, true, null, true))) {
            Example example =
                    new Example(installation.example(), ConnectorLoader.fromClassPath(DemoRun.class.getClassLoader()));
            Demo.Result result = new Demo(new HubClient(hub.address()), example, Clock.systemUTC(), say).run();
            report(result, say);
            return result.clean();
        }
    }

    private static void report(Demo.Result result, Consumer<String> say) {
        result.differences().stream().limit(MOST_SHOWN).forEach(say);
        say.accept("expected  : "
                + (result.differences().isEmpty()
                        ? "semua seperti yang diharapkan / every outcome as expected"
                        : result.differences().size() + " berbeda / outcomes differ"));
        say.accept(result.audit().path("line").asString());
    }
}
