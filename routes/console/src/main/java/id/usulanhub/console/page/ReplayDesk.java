package id.usulanhub.console.page;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.pipeline.normalise.MappingVersion;
import id.usulanhub.pipeline.replay.ReplayForm;
import id.usulanhub.pipeline.replay.ReplayPlan;
import id.usulanhub.pipeline.replay.ReplayProgress;
import id.usulanhub.pipeline.replay.ReplayResult;
import id.usulanhub.pipeline.replay.Replays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Replays that were begun in the console: they go on when the page is left. */
@ControllerAdvice(assignableTypes = {ConnectorsPage.class, ReplayPage.class})
class ReplayDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
    private static final int NEWEST = 10;

    private final Replays replays;
    private final ConsoleSettings settings;
    private final Map<String, ReplayProgress> running = new ConcurrentHashMap<>();

    ReplayDesk(Replays replays, ConsoleSettings settings) {
        this.replays = replays;
        this.settings = settings;
    }

    /** What stands on the page of every connector. */
    @ModelAttribute
    void fill(@PathVariable(name = "name", required = false) String connector, Model model) {
        if (connector == null) {
            return;
        }
        model.addAttribute("replaying", running.get(connector));
        model.addAttribute("runs", replays.runs(connector, NEWEST));
        model.addAttribute("versions", versions(connector));
    }

    /** @throws IllegalArgumentException when the form holds what cannot stand there */
    Outcome<ReplayPlan> plan(String connector, ReplayForm form) {
        return replays.plan(form.request(connector, settings.zone()));
    }

    /**
     * Begins, unless one runs.
     *
     * @throws IllegalArgumentException when the form holds what cannot stand there
     */
    void start(String connector, ReplayForm form, String actor) {
        var request = form.request(connector, settings.zone());
        if (running.putIfAbsent(connector, new ReplayProgress(0, 0, 0)) == null) {
            LOG.atInfo()
                    .addKeyValue("connector", connector)
                    .addKeyValue("mapping", request.mapping())
                    .addKeyValue("actor", actor)
                    .log("Replay begins");
            Thread.ofVirtual().name("replay").start(() -> run(connector, form));
        }
    }

    private void run(String connector, ReplayForm form) {
        try {
            Outcome<ReplayResult> done =
                    replays.run(form.request(connector, settings.zone()), progress -> running.put(connector, progress));
            LOG.atInfo()
                    .addKeyValue("connector", connector)
                    .addKeyValue("refused", !done.problems().isEmpty())
                    .log("Replay ends");
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("connector", connector)
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .addKeyValue("remedy", "replay the same again: it goes on")
                    .log("Replay was interrupted");
        } finally {
            running.remove(connector);
        }
    }

    /** The rest of the page must stand while Kafka does not answer. */
    private List<MappingVersion> versions(String connector) {
        try {
            return replays.versions(connector).reversed();
        } catch (InfrastructureException e) {
            return List.of();
        }
    }
}
