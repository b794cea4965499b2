package id.usulanhub.app.api;

import id.usulanhub.app.HubSettings;
import id.usulanhub.codec.Json;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.pipeline.normalise.MappingDiffReport;
import id.usulanhub.pipeline.replay.ReplayForm;
import id.usulanhub.pipeline.replay.ReplayPlan;
import id.usulanhub.pipeline.replay.ReplayRequest;
import id.usulanhub.pipeline.replay.ReplayResult;
import id.usulanhub.pipeline.replay.Replays;
import id.usulanhub.view.ReplayRun;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading anew what was received, for whoever holds the token of the data folder. */
@RestController
@RequestMapping("/api/v1/connectors/{name}")
final class ReplayApi {

    private static final int NEWEST = 20;

    private final Replays replays;
    private final HubSettings settings;

    ReplayApi(Replays replays, HubSettings settings) {
        this.replays = replays;
        this.settings = settings;
    }

    /** What a replay would do: of so many {@code records} it would write {@code copies}. */
    record Plan(String mapping, long records, long copies, long decided, long unreadable, MappingDiffReport report) {
        static Plan of(ReplayPlan plan) {
            return new Plan(
                    plan.mapping(), plan.records(), plan.copies(), plan.decided(), plan.unreadable(), plan.report());
        }
    }

    /** What a replay did; {@code run} null when there was nothing to do. */
    record Done(Plan plan, ReplayRun run) {}

    /** A version of the connector, without its files. */
    record Version(String version, Instant at) {}

    @GetMapping("/versions")
    List<Version> versions(@PathVariable String name) {
        return replays.versions(name).stream()
                .map(kept -> new Version(kept.version(), kept.at()))
                .toList();
    }

    @GetMapping("/replays")
    List<ReplayRun> runs(@PathVariable String name) {
        return replays.runs(name, NEWEST);
    }

    /** Stores nothing. */
    @PostMapping("/replay/plan")
    Plan plan(@PathVariable String name, @RequestBody ReplayForm form) {
        return switch (replays.plan(request(name, form))) {
            case Outcome.Accepted<ReplayPlan> plan -> Plan.of(plan.value());
            case Outcome.Rejected<ReplayPlan> refused -> throw Refused.notFound(words(refused.problems()));
        };
    }

    /** Tells line by line how far it is, and at last what came of it. */
    @PostMapping("/replay")
    void replay(@PathVariable String name, @RequestBody ReplayForm form, HttpServletResponse response)
            throws IOException {
        ReplayRequest request = request(name, form);
        response.setContentType("application/x-ndjson");
        OutputStream lines = response.getOutputStream();
        try {
            write(
                    lines,
                    switch (replays.run(request, progress -> write(lines, progress))) {
                        case Outcome.Accepted<ReplayResult> done ->
                            new Done(Plan.of(done.value().plan()), done.value().run());
                        case Outcome.Rejected<ReplayResult> refused ->
                            Map.of("title", "Tidak ada / not found", "detail", words(refused.problems()));
                    });
        } catch (InfrastructureException e) {
            write(lines, Map.of("again", true, "title", "Terputus / interrupted", "detail", e.getMessage()));
        }
    }

    private ReplayRequest request(String name, ReplayForm form) {
        try {
            return form.request(name, settings.zone());
        } catch (IllegalArgumentException e) {
            throw Refused.conflict(e.getMessage());
        }
    }

    private static String words(List<Problem> problems) {
        Problem problem = problems.getFirst();
        String what = problem.field() + " " + problem.value();
        return problem.code() == ProblemCode.CONNECTOR_UNKNOWN ? what : what + " (new, old, " + problem.detail() + ")";
    }

    private static void write(OutputStream lines, Object line) {
        try {
            lines.write(Json.write(line));
            lines.write('\n');
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the caller went away; calling again goes on", e);
        }
    }
}
