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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Collects instances of forms, which come in several requests that repeat their XML, in any order, at once and again.
 * What brings nothing new is not stored again; what does is stored with all files that are known, so that one record may
 * stand for the whole. Two nodes that know nothing of each other may store a part each: the fold unites them.
 */
public final class InstanceCollector {

    private static final int STRIPES = 256;
    private static final int MOST_RECENT = 20_000;

    private final Collector collector;
    private final Instances instances;
    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
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
     * @param problems what keeps it from becoming an usulan; empty when nothing does, and when nothing was stored
     */
    public record Collected(Change change, List<Problem> problems) {
        public Collected {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes one request. Its files are kept already, and when this returns so is the record that names them.
     *
     * @param files those that came with it and that its XML names
     * @return INSTANCE_CONFLICT when its name is taken by other words, or when it edits what was edited already;
     *     INSTANCE_UNKNOWN when it edits what has not come; what {@link Collector#collect} refuses
     * @throws id.usulanhub.pipeline.flow.BrokerUnavailable when it could not be stored now
     */
    public Outcome<Collected> collect(String connector, InstanceXml read, List<Instance.File> files) {
        Instance instance = read.instance();
        if (instance.replaces().isEmpty()) {
            return alone(connector, instance.id(), () -> come(connector, read, instance.with(files)));
        }
        String replaced = instance.replaces().getFirst();
        KnownInstance base = find(connector, replaced).orElse(null);
        return base == null
                ? refused(ProblemCode.INSTANCE_UNKNOWN, replaced)
                : alone(connector, base.root(), () -> edited(connector, read, files));
    }

    private Outcome<Collected> come(String connector, InstanceXml read, Instance instance) {
        KnownInstance known = find(connector, instance.id()).orElse(null);
        return known == null
                ? store(connector, instance, Change.NEW)
                : again(connector, read.instance(), instance.files(), known);
    }

    private Outcome<Collected> edited(String connector, InstanceXml read, List<Instance.File> files) {
        Instance instance = read.instance();
        KnownInstance known = find(connector, instance.id()).orElse(null);
        if (known != null) {
            return again(connector, instance, files, known);
        }
        String replaced = instance.replaces().getFirst();
        KnownInstance base = find(connector, replaced).orElseThrow();
        if (base.replaced()) {
            return refused(ProblemCode.INSTANCE_CONFLICT, replaced);
        }
        Outcome<Collected> stored = store(connector, edit(read, base, files), Change.NEW);
        remember(new Name(connector, replaced), base.asReplaced());
        return stored;
    }

    /** What the edit still names and does not bring is what it was. */
    private static Instance edit(InstanceXml read, KnownInstance base, List<Instance.File> files) {
        Instance edit = read.instance();
        Set<String> brought = new LinkedHashSet<>();
        files.forEach(file -> brought.add(file.file()));
        List<Instance.File> all = new ArrayList<>(files);
        base.files().stream()
                .filter(file -> read.texts().contains(file.file()) && !brought.contains(file.file()))
                .forEach(all::add);
        return edit.under(base.root(), Document.line(edit.replaces().getFirst(), base.replaces()))
                .with(all);
    }

    private Outcome<Collected> again(
            String connector, Instance instance, List<Instance.File> files, KnownInstance known) {
        if (!known.sha256().equals(instance.sha256())) {
            return refused(ProblemCode.INSTANCE_CONFLICT, instance.id());
        }
        if (known.withdrawn()) {
            return Outcome.accepted(new Collected(Change.WITHDRAWN, List.of()));
        }
        Set<Instance.File> all = new LinkedHashSet<>(known.files());
        return all.addAll(files)
                ? store(
                        connector,
                        instance.under(known.root(), known.replaces()).with(List.copyOf(all)),
                        Change.JOINED)
                : Outcome.accepted(new Collected(Change.NONE, List.of()));
    }

    private Outcome<Collected> store(String connector, Instance instance, Change change) {
        Submission submission = new Submission(connector, Instance.MEDIA_TYPE, instance.write(), instance.id());
        return collector.collect(submission).map(receipt -> {
            remember(new Name(connector, instance.id()), known(instance));
            return new Collected(change, receipt.problems());
        });
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
    private Optional<KnownInstance> find(String connector, String id) {
        KnownInstance here;
        synchronized (recent) {
            here = recent.get(new Name(connector, id));
        }
        Optional<KnownInstance> viewed = instances.find(connector, id);
        return here == null
                ? viewed
                : Optional.of(viewed.map(known -> known.and(here)).orElse(here));
    }

    private <T> T alone(String connector, String root, Supplier<T> work) {
        Lock lock = stripes[Math.floorMod(new Name(connector, root).hashCode(), STRIPES)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static Outcome<Collected> refused(ProblemCode code, String value) {
        return Outcome.rejected(new Problem(code, "", Place.wholeRecord(), value, ""));
    }
}
