package id.usulanhub.pipeline.replay;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.normalise.MappingVersion;
import id.usulanhub.view.ReplayRun;
import java.util.List;
import java.util.function.Consumer;

/** Reading anew what was received: by filter, with a version of the connector by choice. */
public interface Replays {

    /**
     * What a replay would do. Stores nothing.
     *
     * @return or CONNECTOR_UNKNOWN, or MAPPING_UNKNOWN with the versions that there are
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when that cannot be known now
     */
    Outcome<ReplayPlan> plan(ReplayRequest request);

    /**
     * Replays, and waits a while for what becomes of it. One after the other. When it is interrupted, the same request
     * again goes on where it was, because what is as it should be is not replayed.
     *
     * @return or CONNECTOR_UNKNOWN, or MAPPING_UNKNOWN with the versions that there are
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when it cannot be done now; a part may be
     */
    Outcome<ReplayResult> run(ReplayRequest request, Consumer<ReplayProgress> progress);

    /** The replays of a connector, newest first. */
    List<ReplayRun> runs(String connector, int limit);

    /** The versions of a connector that may be asked for, in the order in which they were first seen. */
    List<MappingVersion> versions(String connector);
}
