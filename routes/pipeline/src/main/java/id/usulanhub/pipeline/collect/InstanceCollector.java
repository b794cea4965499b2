package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Instance;
import id.usulanhub.connectorkit.openrosa.InstanceXml;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Document;
import id.usulanhub.view.KnownInstance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects instances of forms, which come in several requests that repeat their XML, in any order, at once and again.
 * What brings nothing new is not stored again; what does is stored with all files that are known, so that one record may
 * stand for the whole. Two nodes that know nothing of each other may store a part each: the fold unites them.
 */
public final class InstanceCollector {

    private static final int MOST_RECENT = 20_000;

    private final Collector collector;
    private final Instances instances;
    private final Stripes stripes = new Stripes();
    private final Map<Name, KnownInstance> recent = new Recent();

    /** An instance's name within the hub. */
    private record Name(String connector, String id) {}

    /** What was stored here and the view may not have read yet; the oldest is forgotten. */
    private static final class Recent extends LinkedHashMap<Name, KnownInstance> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, KnownInstance> eldest) {
            return size() > MOST_RECENT;
        }
    }

    public InstanceCollector(Collector collector, Instances instances) {
        this.collector = collector;
        this.instances = instances;
    }

    /** What a request has done. */
    public enum Change {
        /** The instance came for the first time. */
        NEW,
        /** Files joined it. */
        JOINED,
        /** All of it was known. */
        NONE,
        /** Officials have withdrawn its usulan; nothing was stored. */
        WITHDRAWN
    }

    /**
     * What the sender is told.
     *
     * @param problems what keeps it from becoming an usulan; empty when nothing does, and when it was withdrawn
     * @param files all of the instance that are kept by now
     */
    public record Collected(Change change, List<Problem> problems, List<Instance.File> files) {
        public Collected {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * One request of a phone.
     *
     * @param files those that came with it, are kept and that its XML names
     */
    public record Arrival(String connector, InstanceXml xml, List<Instance.File> files) {
        public Arrival {
            files = List.copyOf(files);
        }

        private Instance instance() {
            return xml.instance();
        }

        private Name name() {
            return new Name(connector, instance().id());
        }
    }

    /**
     * Takes one request. Its files are kept already, and when this returns so is the record that names them.
     *
     * @return INSTANCE_CONFLICT when its name is taken by other words, or when it edits what was edited already;
     *     INSTANCE_UNKNOWN when it edits what has not come; what {@link Collector#collect} refuses
     * @throws id.usulanhub.pipeline.flow.BrokerUnavailable when it could not be stored now
     */
    public Outcome<Collected> collect(Arrival arrival) {
        Instance instance = arrival.instance();
        if (instance.replaces().isEmpty()) {
            return alone(arrival.name(), () -> come(arrival));
        }
        Name replaced = new Name(arrival.connector, instance.replaces().getFirst());
        KnownInstance base = find(replaced).orElse(null);
        return base == null
                ? refused(ProblemCode.INSTANCE_UNKNOWN, replaced.id)
                : alone(
                        new Name(arrival.connector, base.root()),
                        () -> edited(arrival, replaced, with(base, replaced)));
    }

    /** Whether an instance of that id has come, with all of its files or some. */
    public boolean knows(String connector, String id) {
        return find(new Name(connector, id)).isPresent();
    }

    private Outcome<Collected> come(Arrival arrival) {
        return find(arrival.name())
                .map(known -> again(arrival, known))
                .orElseGet(() -> store(arrival.connector, arrival.instance().with(arrival.files), Change.NEW));
    }

    private Outcome<Collected> edited(Arrival arrival, Name replaced, KnownInstance base) {
        return find(arrival.name())
                .map(known -> again(arrival, known))
                .orElseGet(() -> base.replaced()
                        ? refused(ProblemCode.INSTANCE_CONFLICT, replaced.id)
                        : store(arrival.connector, edit(arrival, replaced, base), Change.NEW)
                                .map(stored -> {
                                    remember(replaced, base.asReplaced());
                                    return stored;
                                }));
    }

    /** What the edit still names and does not bring is what it was. */
    private static Instance edit(Arrival arrival, Name replaced, KnownInstance base) {
        Set<String> brought = new LinkedHashSet<>();
        arrival.files.forEach(file -> brought.add(file.file()));
        List<Instance.File> all = new ArrayList<>(arrival.files);
        base.files().stream()
                .filter(file -> arrival.xml.names(file.file()) && !brought.contains(file.file()))
                .forEach(all::add);
        return arrival.instance()
                .under(base.root(), Document.line(replaced.id, base.replaces()))
                .with(all);
    }

    private Outcome<Collected> again(Arrival arrival, KnownInstance known) {
        Instance instance = arrival.instance();
        if (!known.sha256().equals(instance.sha256())) {
            return refused(ProblemCode.INSTANCE_CONFLICT, instance.id());
        }
        if (known.withdrawn()) {
            return Outcome.accepted(new Collected(Change.WITHDRAWN, List.of(), known.files()));
        }
        Set<Instance.File> all = new LinkedHashSet<>(known.files());
        return all.addAll(arrival.files)
                ? store(
                        arrival.connector,
                        instance.under(known.root(), known.replaces()).with(List.copyOf(all)),
                        Change.JOINED)
                : Outcome.accepted(new Collected(Change.NONE, problems(arrival, known), known.files()));
    }

    /** What its sender was told, and may not have heard. */
    private List<Problem> problems(Arrival arrival, KnownInstance known) {
        Instance stored =
                arrival.instance().under(known.root(), known.replaces()).with(known.files());
        return collector.check(submission(arrival.connector, stored));
    }

    private Outcome<Collected> store(String connector, Instance instance, Change change) {
        return collector.collect(submission(connector, instance)).map(receipt -> {
            remember(new Name(connector, instance.id()), known(instance));
            return new Collected(change, receipt.problems(), instance.files());
        });
    }

    private static Submission submission(String connector, Instance instance) {
        return new Submission(connector, Instance.MEDIA_TYPE, instance.write(), instance.id());
    }

    private static KnownInstance known(Instance instance) {
        return new KnownInstance(
                instance.root(), instance.replaces(), instance.sha256(), false, false, instance.files());
    }

    private void remember(Name name, KnownInstance known) {
        synchronized (recent) {
            recent.merge(name, known, KnownInstance::and);
        }
    }

    /** The view may lag behind what was stored here, and this forgets: what either knows is true. */
    private Optional<KnownInstance> find(Name name) {
        Optional<KnownInstance> viewed = instances.find(name.connector, name.id);
        return viewed.map(known -> with(known, name)).or(() -> here(name));
    }

    /** What the view knew, and what has been stored here meanwhile. */
    private KnownInstance with(KnownInstance viewed, Name name) {
        return here(name).map(viewed::and).orElse(viewed);
    }

    private Optional<KnownInstance> here(Name name) {
        synchronized (recent) {
            return Optional.ofNullable(recent.get(name));
        }
    }

    private <T> T alone(Name root, Supplier<T> work) {
        try (Stripes.Held held = stripes.hold(List.of(root.connector + "/" + root.id))) {
            return work.get();
        }
    }

    private static Outcome<Collected> refused(ProblemCode code, String value) {
        return Outcome.rejected(new Problem(code, "", Place.wholeRecord(), value, ""));
    }
}
