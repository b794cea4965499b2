package id.usulanhub.pipeline.collect.sync;

import id.usulanhub.codec.Change;
import id.usulanhub.codec.Instance;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.Stripes;
import id.usulanhub.pipeline.collect.Submission;
import id.usulanhub.pipeline.collect.SubmissionRecords;
import id.usulanhub.pipeline.collect.sync.Result.Status;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Written;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Collects batches of changes. A batch is stored whole or not at all, and no item of it fails another. It is answered when
 * its records are in Kafka and known here, so that the next batch is held against them. A second node may know less: the
 * normaliser, which sees all changes of an usulan in one order, is the last word.
 */
public final class SyncCollector {

    private static final Problem TOO_LARGE =
            new Problem(ProblemCode.PAYLOAD_TOO_LARGE, "", Place.wholeRecord(), "", "<= " + Story.MOST_BYTES + " B");

    private final Changes changes;
    private final Attachments attachments;
    private final Supplier<Reference> reference;
    private final Function<List<Message>, List<Written>> route;
    private final InstantSource clock;
    private final Stripes stripes = new Stripes();
    private final Map<Integer, Written> newest = new ConcurrentHashMap<>();
    private final Map<Integer, Long> reached = new ConcurrentHashMap<>();

    /** A change by its name within the connector: nobody keeps two usulan from having changes of one name. */
    private record Name(String root, String id) {}

    /**
     * What is known when a batch comes.
     *
     * @param reference what a stored change is held against once, to tell its sender what is wrong with it
     */
    public record Known(Changes changes, Attachments attachments, Supplier<Reference> reference) {}

    /** @param route writes raw records: all of them or none */
    public SyncCollector(Known known, Function<List<Message>, List<Written>> route, InstantSource clock) {
        this.changes = known.changes();
        this.attachments = known.attachments();
        this.reference = known.reference();
        this.route = route;
        this.clock = clock;
    }

    /**
     * Takes a batch.
     *
     * @return one result an item, in their order
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when it could not be stored now; it may be sent again
     */
    public List<Result> collect(Connector connector, List<Sent> batch) {
        return alone(connector, batch, () -> {
            Plan plan = plan(connector, batch);
            store(plan);
            return plan.results();
        });
    }

    /** What would become of a batch; nothing is stored. */
    public List<Result> validate(Connector connector, List<Sent> batch) {
        return alone(connector, batch, () -> plan(connector, batch).results());
    }

    /** Whether a change of that name has come, whatever it said. */
    public boolean knows(Connector connector, Sent sent) {
        Change change = sent.change();
        return alone(
                connector,
                List.of(sent),
                () -> changes.story(connector.name(), change.root()).stream()
                        .anyMatch(known -> known.id().equals(change.id())));
    }

    private <T> T alone(Connector connector, List<Sent> batch, Supplier<T> work) {
        List<String> names = batch.stream()
                .map(sent -> connector.name() + "/" + sent.change().root())
                .toList();
        try (Stripes.Held held = stripes.hold(names)) {
            beCurrent();
            return work.get();
        }
    }

    /** A view that is built anew, also while the hub runs, is waited for: it would take what it does not know for new. */
    private void beCurrent() {
        Map<Integer, Long> now = changes.positions();
        boolean wentBack = reached.entrySet().stream()
                .anyMatch(before -> now.getOrDefault(before.getKey(), 0L) < before.getValue());
        if (reached.isEmpty() || wentBack) {
            changes.catchUp();
        }
        changes.passed(List.copyOf(newest.values()));
        changes.positions().forEach((partition, next) -> reached.merge(partition, next, Math::max));
    }

    private void store(Plan plan) {
        if (!plan.records.isEmpty()) {
            List<Written> written = route.apply(
                    plan.records.values().stream().map(RawRecords::message).toList());
            written.forEach(
                    record -> newest.merge(record.partition(), record, (a, b) -> a.offset() > b.offset() ? a : b));
            changes.passed(written);
        }
    }

    private Plan plan(Connector connector, List<Sent> batch) {
        Plan plan = new Plan(connector);
        batch.forEach(plan::take);
        return plan;
    }

    /** What a batch does: first all of it is decided, then all of it is stored, then it is told. */
    private final class Plan {

        private final Connector connector;
        private final Map<String, Story> stories = new HashMap<>();
        private final Map<String, Boolean> takenBack = new HashMap<>();
        private final Map<Name, Received> records = new LinkedHashMap<>();
        private final List<Supplier<Result>> told = new ArrayList<>();

        private Plan(Connector connector) {
            this.connector = connector;
        }

        private void take(Sent sent) {
            String root = sent.change().root();
            Story story = stories.computeIfAbsent(root, name -> new Story(changes.story(connector.name(), name)));
            if (story.head() != null
                    && takenBack.computeIfAbsent(root, name -> changes.isTakenBack(connector.name(), name))) {
                told.add(() -> Result.unstored(Status.WITHDRAWN, story.head(), List.of()));
                return;
            }
            List<String> missing = new ArrayList<>();
            Change change = sent.change().with(kept(sent, missing));
            Story.Taken taken = story.take(change);
            taken.store().forEach(this::add);
            told.add(() -> result(change, story, taken, missing));
        }

        private List<Instance.File> kept(Sent sent, List<String> missing) {
            List<Instance.File> kept = new ArrayList<>();
            for (Sent.Named file : sent.files()) {
                attachments
                        .find(file.sha256())
                        .ifPresentOrElse(
                                stored -> kept.add(new Instance.File(
                                        file.name(), stored.sha256(), stored.size(), stored.mediaType())),
                                () -> missing.add(file.sha256()));
            }
            return kept;
        }

        /** What waited and is released by the same batch is stored once, in its new place. */
        private void add(Change change) {
            Name name = new Name(change.root(), change.id());
            records.remove(name);
            records.put(name, received(change));
        }

        private Received received(Change change) {
            String delivery = change.root() + "/" + change.id();
            Submission submission = new Submission(connector.name(), Change.MEDIA_TYPE, change.write(), delivery);
            return switch (SubmissionRecords.of(connector, submission, clock.instant())) {
                case Outcome.Accepted<List<Received>> records -> records.value().getFirst();
                case Outcome.Rejected<List<Received>> refused ->
                    throw new IllegalStateException("a change that the hub wrote cannot be read: "
                            + refused.problems().getFirst().code());
            };
        }

        private List<Result> results() {
            return told.stream().map(Supplier::get).toList();
        }

        private Result result(Change change, Story story, Story.Taken taken, List<String> missing) {
            if (taken.kind() == Story.Kind.TOO_LARGE) {
                return Result.unstored(Status.INVALID, story.head(), List.of(TOO_LARGE));
            }
            String stored = taken.kind() == Story.Kind.JOINED ? story.head().id() : change.id();
            Optional<Received> record = Optional.ofNullable(records.get(new Name(change.root(), stored)))
                    .or(() -> before(taken.kind(), story.known(stored)));
            List<Problem> problems = record.map(this::problems).orElse(List.of());
            boolean held = story.holds(change.id());
            return new Result(
                    status(taken.kind(), held, problems),
                    story.head(),
                    record.map(Received::receipt).orElse(""),
                    taken.merged(),
                    taken.conflicts(),
                    taken.now(),
                    missing,
                    held ? List.of() : problems);
        }

        /** What was stored before is told again, problems and receipt too: its sender may not have heard it. */
        private Optional<Received> before(Story.Kind kind, Change known) {
            boolean isKnown = kind == Story.Kind.NONE || kind == Story.Kind.HELD;
            return isKnown ? Optional.of(received(known)) : Optional.empty();
        }

        private List<Problem> problems(Received received) {
            return connector.normalise(received, "", reference.get()).problems();
        }
    }

    private static Status status(Story.Kind kind, boolean held, List<Problem> problems) {
        return switch (kind) {
            case NONE -> Status.DUPLICATE;
            case CONFLICT -> Status.CONFLICT;
            case TOO_LARGE -> Status.INVALID;
            case HELD, APPLIED, JOINED -> {
                if (held) {
                    yield Status.HELD;
                }
                yield problems.isEmpty() ? Status.ACCEPTED : Status.QUARANTINED;
            }
        };
    }
}
