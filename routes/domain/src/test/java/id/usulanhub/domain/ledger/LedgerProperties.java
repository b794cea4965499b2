package id.usulanhub.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LedgerProperties {

    private static final int EVENTS = 200;

    @Property(tries = 200)
    void the_same_events_give_the_same_state(@ForAll long seed) {
        List<LedgerEvent> story = Story.told(seed, 3, EVENTS);

        assertThat(folded(story)).isEqualTo(folded(story));
    }

    @Property(tries = 200)
    void an_event_that_comes_again_anywhere_later_changes_nothing(
            @ForAll long seed,
            @ForAll @IntRange(max = EVENTS - 1) int which,
            @ForAll @IntRange(max = EVENTS) int later) {
        List<LedgerEvent> story = Story.told(seed, 2, EVENTS);
        List<LedgerEvent> repeated = new ArrayList<>(story);
        repeated.add(Math.max(which + 1, later), story.get(which));

        assertThat(folded(repeated)).isEqualTo(folded(story));
    }

    @Property(tries = 100)
    void a_whole_ledger_read_again_changes_nothing(@ForAll long seed) {
        List<LedgerEvent> story = Story.told(seed, 2, EVENTS);
        List<LedgerEvent> twice = new ArrayList<>(story);
        twice.addAll(story);

        assertThat(folded(twice)).isEqualTo(folded(story));
    }

    @Property(tries = 200)
    void how_the_stories_of_kecamatan_interleave_does_not_matter(@ForAll long seed, @ForAll long otherSeed) {
        List<LedgerEvent> story = Story.told(seed, 4, EVENTS);

        assertThat(folded(interleaved(story, new Random(otherSeed)))).isEqualTo(folded(story));
    }

    @Property(tries = 200)
    void a_finalised_list_never_changes_and_versions_leave_no_gap(@ForAll long seed) {
        InMemoryLedgerState state = new InMemoryLedgerState();
        Map<Object, SignedList> seen = new HashMap<>();
        for (LedgerEvent event : Story.told(seed, 2, EVENTS)) {
            Ledger.apply(state, event);
            for (SignedList list : state.lists()) {
                assertThat(seen.computeIfAbsent(list.ref(), ref -> list)).isEqualTo(list);
            }
        }
        seen.values()
                .forEach(list -> assertThat(list.ref().version())
                        .isBetween(
                                1L,
                                state.newestListVersion(
                                        list.ref().kecamatan(), list.ref().tahun())));
    }

    @Property(tries = 300)
    void an_item_only_moves_along_the_allowed_transitions(@ForAll long seed) {
        InMemoryLedgerState state = new InMemoryLedgerState();
        for (LedgerEvent event : Story.told(seed, 2, EVENTS)) {
            Map<Object, PushItem> before = byName(state.pushItems());
            Ledger.apply(state, event);
            byName(state.pushItems()).forEach((name, item) -> assertAllowed(before.get(name), item));
        }
    }

    private static void assertAllowed(PushItem before, PushItem after) {
        if (before == null) {
            assertThat(after.state()).isEqualTo(PushState.READY);
        } else if (!before.equals(after)) {
            assertThat(before.state().next()).contains(after.state());
        }
    }

    /** Story makes every kind of thing happen, or the properties above would hold of nothing. */
    @Property(tries = 1)
    void the_stories_reach_every_state_of_an_item_and_every_verdict() {
        List<PushState> states = new ArrayList<>();
        List<Verdict.Kind> verdicts = new ArrayList<>();
        for (long seed = 0; seed < 200; seed++) {
            InMemoryLedgerState state = new InMemoryLedgerState();
            Story.told(seed, 2, EVENTS)
                    .forEach(event -> verdicts.add(Ledger.apply(state, event).kind()));
            state.pushItems().forEach(item -> states.add(item.state()));
        }

        assertThat(states).contains(PushState.values());
        assertThat(verdicts).contains(Verdict.Kind.APPLIED, Verdict.Kind.REPEATED, Verdict.Kind.CONFLICT);
    }

    private static InMemoryLedgerState folded(List<LedgerEvent> events) {
        InMemoryLedgerState state = new InMemoryLedgerState();
        events.forEach(event -> Ledger.apply(state, event));
        return state;
    }

    /** Another order of all, in which each kecamatan keeps its own. */
    private static List<LedgerEvent> interleaved(List<LedgerEvent> story, Random random) {
        Map<KodeWilayah, List<LedgerEvent>> left = story.stream()
                .collect(Collectors.groupingBy(event -> event.meta().key()));
        List<LedgerEvent> mixed = new ArrayList<>();
        while (mixed.size() < story.size()) {
            List<List<LedgerEvent>> open =
                    left.values().stream().filter(events -> !events.isEmpty()).toList();
            mixed.add(open.get(random.nextInt(open.size())).removeFirst());
        }
        return mixed;
    }

    private static Map<Object, PushItem> byName(Collection<PushItem> items) {
        return items.stream().collect(Collectors.toMap(item -> List.of(item.list(), item.usulan()), item -> item));
    }
}
