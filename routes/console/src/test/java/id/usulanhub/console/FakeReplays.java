package id.usulanhub.console;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.normalise.Comparison;
import id.usulanhub.pipeline.normalise.Comparison.Change;
import id.usulanhub.pipeline.normalise.MappingDiffReport;
import id.usulanhub.pipeline.normalise.MappingVersion;
import id.usulanhub.pipeline.replay.ReplayPlan;
import id.usulanhub.pipeline.replay.ReplayProgress;
import id.usulanhub.pipeline.replay.ReplayRequest;
import id.usulanhub.pipeline.replay.ReplayResult;
import id.usulanhub.pipeline.replay.Replays;
import id.usulanhub.view.ReplayRun;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** One refused submission that would be accepted now; remembers what was replayed. */
public class FakeReplays implements Replays {

    private static final String MAPPING = "0a1b2c3d4e5f";

    public final BlockingQueue<ReplayRequest> replayed = new LinkedBlockingQueue<>();

    @Override
    public Outcome<ReplayPlan> plan(ReplayRequest request) {
        if (!List.of(ReplayRequest.NEW, MAPPING, "f5e4d3c2b1a0").contains(request.mapping())) {
            return Outcome.rejected(new Problem(
                    ProblemCode.MAPPING_UNKNOWN, "mapping", Place.wholeRecord(), request.mapping(), MAPPING));
        }
        MappingDiffReport.Builder report = new MappingDiffReport.Builder();
        report.add(new Comparison("0-1", "UH-1", "", Change.NEWLY_ACCEPTED, List.of(), List.of()));
        return Outcome.accepted(new ReplayPlan(MAPPING, report.build(), 0, 0));
    }

    @Override
    public Outcome<ReplayResult> run(ReplayRequest request, Consumer<ReplayProgress> progress) {
        replayed.add(request);
        return plan(request).map(plan -> new ReplayResult(plan, null));
    }

    @Override
    public List<ReplayRun> runs(String connector, int limit) {
        return List.of(new ReplayRun("job", MAPPING, Example.NOW, 3, 2, 0, 1, 0, 0));
    }

    @Override
    public List<MappingVersion> versions(String connector) {
        return List.of(new MappingVersion(connector, "f5e4d3c2b1a0", Example.NOW, Map.of()));
    }
}
