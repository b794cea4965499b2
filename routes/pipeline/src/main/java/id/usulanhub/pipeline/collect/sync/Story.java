package id.usulanhub.pipeline.collect.sync;

import id.usulanhub.codec.Change;
import id.usulanhub.codec.Instance;
import id.usulanhub.codec.Json;
import id.usulanhub.codec.MergePatch;
import id.usulanhub.domain.usulan.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The changes of one usulan, and what becomes of one more. Each change names the one that it was made on. Where somebody
 * else has changed the usulan since, both are merged property by property; where both changed the same to something else,
 * nothing is guessed. It lives for one batch, so that what it merged is not known yet to who sent the batch.
 */
final class Story {

    /** The most changes of one usulan, and the most files. What needs more is no usulan. */
    static final int MOST_CHANGES = 500;

    static final int MOST_FILES = 50;

    /** The most bytes of an usulan as JSON: 64 KiB. */
    static final int MOST_BYTES = 64 * 1024;

    private final Map<String, Change> known = new LinkedHashMap<>();

    /** By change: what others had changed when it was merged, of which its sender has not heard when he makes the next. */
    private final Map<String, Set<String>> unheard = new HashMap<>();

    private Change head;

    /** @param changes in the order in which they were stored */
    Story(List<Change> changes) {
        changes.forEach(this::remember);
    }

    /** What becomes of a change. */
    enum Kind {
        /** It is the newest now. */
        APPLIED,
        /** It was known, and has brought files. */
        JOINED,
        /** It was known. */
        NONE,
        /** Its base has not come. */
        HELD,
        /** It cannot be merged, or its name is taken by other words. */
        CONFLICT,
        /** The usulan would become larger than any is. */
        TOO_LARGE
    }

    /**
     * What a change does.
     *
     * @param store what is to be stored for it, in this order: itself, then what waited for it
     * @param merged the JSON Pointers of what others have changed since its base
     * @param conflicts the JSON Pointers of what both have changed
     * @param now what stands there now, for whoever knows the base: to be merged into what he has; null where nothing
     *     differs, or where he does not show that he knows the usulan
     */
    record Taken(Kind kind, List<Change> store, List<String> merged, List<String> conflicts, JsonNode now) {

        private static Taken of(Kind kind, Change... store) {
            return new Taken(kind, List.of(store), List.of(), List.of(), null);
        }
    }

    /** The newest change; null before the first. */
    Change head() {
        return head;
    }

    /** A change that is stored; null when it is not. */
    Change known(String id) {
        return known.get(id);
    }

    /** Whether a change waits for its base. */
    boolean holds(String id) {
        return known.containsKey(id) && known.get(id).isHeld();
    }

    /** Takes one more change, as its client sent it. */
    Taken take(Change sent) {
        Change before = known.get(sent.id());
        if (before != null && !before.sha256().equals(sent.sha256())) {
            return conflict(sent, null, MergePatch.touched(sent.patch()));
        }
        if (before != null && !before.isHeld() && head != null) {
            return joined(sent);
        }
        boolean oneTooMany = before == null && known.size() >= MOST_CHANGES;
        return oneTooMany || isTooLarge(sent.patch(), sent.files()) ? Taken.of(Kind.TOO_LARGE) : placed(sent, before);
    }

    private static boolean isTooLarge(JsonNode data, Collection<Instance.File> files) {
        return files.size() > MOST_FILES || Json.write(data).length > MOST_BYTES;
    }

    /**
     * Files belong to the usulan as it is now: a later change may still name them. Whoever sends a change again did not
     * hear the answer, and is told once more what differs from what he has.
     */
    private Taken joined(Change sent) {
        Set<Instance.File> all = new LinkedHashSet<>(head.files());
        boolean more = all.addAll(sent.files());
        if (all.size() > MOST_FILES) {
            return Taken.of(Kind.TOO_LARGE);
        }
        if (more) {
            remember(head.with(List.copyOf(all)));
        }
        Set<String> since = Objects.requireNonNullElse(touchedSince(sent.base(), sent.id()), Set.of());
        unheard.put(sent.id(), since);
        return new Taken(
                more ? Kind.JOINED : Kind.NONE,
                more ? List.of(head) : List.of(),
                List.copyOf(since),
                List.of(),
                now(since));
    }

    private Taken placed(Change sent, Change before) {
        if (!sent.base().isEmpty() && !isPlaced(sent.base())) {
            return held(sent, before);
        }
        Set<String> touched = touchedSince(sent.base(), sent.id());
        Set<String> conflicts = touched == null ? MergePatch.touched(sent.patch()) : conflicts(sent.patch(), touched);
        if (!conflicts.isEmpty() || touched == null) {
            return conflict(sent, touched, conflicts);
        }
        Change applied = applied(sent);
        if (isTooLarge(applied.data(), applied.files())) {
            return Taken.of(Kind.TOO_LARGE);
        }
        remember(applied);
        unheard.put(sent.id(), touched);
        List<Change> store = new ArrayList<>(List.of(applied));
        store.addAll(released(sent.id()));
        return new Taken(Kind.APPLIED, store, List.copyOf(touched), List.of(), now(touched));
    }

    /** @param touched null when the base does not show that its sender knows the usulan */
    private Taken conflict(Change sent, Set<String> touched, Set<String> conflicts) {
        boolean knows = touched != null && !sent.base().isEmpty();
        return new Taken(Kind.CONFLICT, List.of(), List.of(), List.copyOf(conflicts), knows ? now(touched) : null);
    }

    /** What stands at these places now, as a patch: null where nothing stands any more. */
    private JsonNode now(Set<String> pointers) {
        return pointers.isEmpty() ? null : MergePatch.at(head.data(), pointers);
    }

    private Taken held(Change sent, Change before) {
        Set<Instance.File> all = new LinkedHashSet<>(before == null ? List.of() : before.files());
        if (!all.addAll(sent.files()) && before != null) {
            return Taken.of(Kind.HELD);
        }
        if (all.size() > MOST_FILES) {
            return Taken.of(Kind.TOO_LARGE);
        }
        Change held = sent.with(List.copyOf(all));
        remember(held);
        return Taken.of(Kind.HELD, held);
    }

    /** What waited for a change and can be merged now; what cannot, or would make it too large, stays, and is seen by people. */
    private List<Change> released(String base) {
        List<Change> released = new ArrayList<>();
        for (Change waiting : List.copyOf(known.values())) {
            if (waiting.isHeld() && waiting.base().equals(base)) {
                released.addAll(placed(waiting, waiting).store());
            }
        }
        return released;
    }

    private Change applied(Change sent) {
        Set<Instance.File> files = new LinkedHashSet<>(head == null ? List.of() : head.files());
        files.addAll(sent.files());
        List<String> line = head == null ? List.of() : Document.line(head.id(), head.replaces());
        JsonNode before = head == null ? JsonNodeFactory.instance.objectNode() : head.data();
        return sent.placed(line, MergePatch.apply(before, sent.patch())).with(List.copyOf(files));
    }

    /**
     * The pointers that others than {@code own} have changed after {@code base}, or before it and unheard of; null when the
     * newest does not come of it.
     */
    private Set<String> touchedSince(String base, String own) {
        Set<String> touched = new TreeSet<>(unheard.getOrDefault(base, Set.of()));
        boolean isOfIt = head == null;
        Change at = head;
        while (at != null && !at.id().equals(base)) {
            if (at.id().equals(own)) {
                isOfIt = true;
            } else {
                touched.addAll(MergePatch.touched(at.patch()));
            }
            at = at.replaces().isEmpty() ? null : known.get(at.replaces().getFirst());
        }
        return at != null || base.isEmpty() && isOfIt ? touched : null;
    }

    /** What both have changed, and not to the same. */
    private Set<String> conflicts(JsonNode patch, Set<String> touched) {
        Set<String> conflicts = new TreeSet<>();
        for (String mine : MergePatch.touched(patch)) {
            boolean both = touched.stream().anyMatch(theirs -> overlap(mine, theirs));
            if (both && !sameAfter(patch, mine)) {
                conflicts.add(mine);
            }
        }
        return conflicts;
    }

    private static boolean overlap(String mine, String theirs) {
        return mine.equals(theirs) || mine.startsWith(theirs + "/") || theirs.startsWith(mine + "/");
    }

    private boolean sameAfter(JsonNode patch, String pointer) {
        JsonNode mine = patch.at(pointer);
        JsonNode now = head.data().at(pointer);
        return mine.isNull() ? now.isMissingNode() : mine.equals(now);
    }

    private boolean isPlaced(String id) {
        return known.containsKey(id) && !known.get(id).isHeld();
    }

    private void remember(Change change) {
        known.put(change.id(), change);
        boolean follows = head == null
                ? change.replaces().isEmpty()
                : change.id().equals(head.id()) || change.replaces().indexOf(head.id()) == 0;
        if (!change.isHeld() && follows) {
            head = change;
        }
    }
}
