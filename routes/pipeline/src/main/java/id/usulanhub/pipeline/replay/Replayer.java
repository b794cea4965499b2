package id.usulanhub.pipeline.replay;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.Replay;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Written;
import id.usulanhub.pipeline.normalise.MappingArchive;
import id.usulanhub.pipeline.normalise.MappingVersion;
import id.usulanhub.view.ReplayQueries;
import id.usulanhub.view.ReplayRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Replays by writing copies of what was received into the raw topic, each naming its original and the version to read it
 * by. The normalise stage stays the only one that writes usulan. Only what would not be as it is now is copied, so that
 * doing it again does nothing.
 */
public final class Replayer implements Replays {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LOOKS_IN_A_SECOND = 10;

    private final History history;
    private final MappingArchive mappings;
    private final Out out;
    private final Supplier<String> jobs;

    /** What was received, and what stands of it. */
    public record History(ReplayQueries view, TopicScan topics, Supplier<Reference> reference) {}

    /**
     * Where copies go.
     *
     * @param write writes all of them or none
     * @param atOnce how many at most, at least 1
     */
    public record Out(Function<List<Message>, List<Written>> write, ViewSync sync, int atOnce) {}

    /** @param jobs gives each replay a name of its own: letters, digits and {@code -} */
    public Replayer(History history, MappingArchive mappings, Out out, Supplier<String> jobs) {
        this.history = history;
        this.mappings = mappings;
        this.out = out;
        this.jobs = jobs;
    }

    @Override
    public Outcome<ReplayPlan> plan(ReplayRequest request) {
        return reader(request).map(reader -> walk(reader, request, (looked, changed) -> {}));
    }

    @Override
    public synchronized Outcome<ReplayResult> run(ReplayRequest request, Consumer<ReplayProgress> progress) {
        return reader(request).map(reader -> run(reader, request, progress));
    }

    private ReplayResult run(Connector reader, ReplayRequest request, Consumer<ReplayProgress> progress) {
        String job = jobs.get();
        List<Written> written = new ArrayList<>();
        ReplayPlan plan = walk(reader, request, (looked, changed) -> {
            List<Message> copies = changed.stream()
                    .map(record ->
                            RawRecords.copy(record.received(), new Replay(record.rawId(), reader.version(), job)))
                    .toList();
            if (!copies.isEmpty()) {
                written.addAll(out.write().apply(copies));
            }
            progress.accept(new ReplayProgress(looked.done(), looked.of(), written.size()));
        });
        out.sync().await(written);
        return new ReplayResult(
                plan, written.isEmpty() ? null : settled(request.filter().connector(), job));
    }

    private ReplayPlan walk(Connector reader, ReplayRequest request, Walk.Step step) {
        return new Walk(history, reader, request.filter(), out.atOnce()).go(step);
    }

    /** The copies are normalised like everything else; this looks on. */
    private ReplayRun settled(String connector, String job) {
        ReplayRun run = found(connector, job);
        for (long look = 0; run.waiting() > 0 && look < PATIENCE.toSeconds() * LOOKS_IN_A_SECOND; look++) {
            try {
                TimeUnit.MILLISECONDS.sleep(TimeUnit.SECONDS.toMillis(1) / LOOKS_IN_A_SECOND);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return run;
            }
            run = found(connector, job);
        }
        return run;
    }

    private ReplayRun found(String connector, String job) {
        return history.view().run(connector, job).orElseThrow();
    }

    private Outcome<Connector> reader(ReplayRequest request) {
        String name = request.filter().connector();
        return version(name, request.mapping())
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.rejected(unknown(name, request.mapping())));
    }

    private Problem unknown(String connector, String mapping) {
        List<MappingVersion> versions = mappings.versions(connector);
        if (versions.isEmpty()) {
            return new Problem(ProblemCode.CONNECTOR_UNKNOWN, "connector", Place.wholeRecord(), connector, "");
        }
        String known = versions.stream().map(MappingVersion::version).collect(Collectors.joining(", "));
        return new Problem(ProblemCode.MAPPING_UNKNOWN, "mapping", Place.wholeRecord(), mapping, known);
    }

    private Optional<Connector> version(String name, String wanted) {
        return switch (wanted) {
            case ReplayRequest.NEW -> mappings.running(name);
            case ReplayRequest.OLD -> mappings.before(name);
            default -> mappings.version(name, wanted);
        };
    }

    @Override
    public List<ReplayRun> runs(String connector, int limit) {
        return history.view().runs(connector, limit);
    }

    @Override
    public List<MappingVersion> versions(String connector) {
        return mappings.versions(connector);
    }
}
