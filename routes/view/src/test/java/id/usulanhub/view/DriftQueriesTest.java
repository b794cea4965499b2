package id.usulanhub.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.collect.Drift.Kind;
import id.usulanhub.domain.ledger.Usulans;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is unknown stands in the view with the records that had it. */
class DriftQueriesTest {

    private static final Drift NEW = new Drift(Kind.QUESTION, "/baru", "");
    private static final Drift OPTION = new Drift(Kind.OPTION, "/segera", "sangat");

    @TempDir
    private Path folder;

    @Test
    void what_is_unknown_is_summed_up_over_batches_with_first_last_and_the_last_record() {
        DriftWatch watch = raw -> raw.offset() == 1 ? List.of(NEW, OPTION) : List.of(NEW);
        try (View view = View.open(folder.resolve("view.db"), watch, Senders.NONE)) {
            view.projection().apply(records(0, 3));
            view.projection().apply(records(2, 5));

            assertThat(view.drift().seen(""))
                    .extracting(SeenDrift::drift, SeenDrift::times, SeenDrift::first, SeenDrift::last, SeenDrift::rawId)
                    .containsExactly(
                            tuple(NEW, 5L, Usulans.START, Usulans.START.plusSeconds(4), "0-4"),
                            tuple(OPTION, 1L, Usulans.START.plusSeconds(1), Usulans.START.plusSeconds(1), "0-1"));
            assertThat(view.drift().seen("lain")).isEmpty();
        }
    }

    @Test
    void what_is_unknown_is_told_while_others_may_write_and_not_of_what_the_view_has() {
        AtomicReference<View> open = new AtomicReference<>();
        List<Long> asked = new ArrayList<>();
        DriftWatch watch = raw -> {
            asked.add(raw.offset());
            assertThat(Thread.holdsLock(open.get().projection())).isFalse();
            return List.of(NEW);
        };
        try (View view = View.open(folder.resolve("view.db"), watch, Senders.NONE)) {
            open.set(view);
            view.projection().apply(records(0, 2));
            view.projection().apply(records(0, 3));

            assertThat(asked).containsExactly(0L, 1L, 2L);
            assertThat(view.drift().seen("").getFirst().times()).isEqualTo(3);
        }
    }

    @Test
    void the_same_records_read_again_tell_the_same() {
        try (View view = View.open(folder.resolve("view.db"), raw -> List.of(NEW), Senders.NONE)) {
            view.projection().apply(records(0, 3));
            List<SeenDrift> before = view.drift().seen("");

            view.projection().apply(records(0, 3));
            assertThat(view.drift().seen("")).isEqualTo(before);

            view.projection().forget();
            assertThat(view.drift().seen("")).isEmpty();
            view.projection().apply(records(0, 3));
            assertThat(view.drift().seen("")).isEqualTo(before);
        }
    }

    @Test
    void a_sender_who_makes_up_places_fills_no_more_than_his_share() {
        DriftWatch watch = raw -> IntStream.range(0, 30)
                .mapToObj(at -> new Drift(Kind.QUESTION, "/" + raw.offset() + "-" + at, ""))
                .toList();
        try (View view = View.open(folder.resolve("view.db"), watch, Senders.NONE)) {
            view.projection().apply(records(0, 5));
            view.projection().apply(records(5, 10));

            List<SeenDrift> seen = view.drift().seen("");
            assertThat(seen).hasSize(DriftProjection.MOST + 1);
            assertThat(seen.getLast())
                    .extracting(each -> each.drift().kind(), SeenDrift::times)
                    .containsExactly(Kind.MORE, 300L - DriftProjection.MOST);
        }
    }

    @Test
    void what_was_listed_goes_on_being_counted_when_the_list_is_full() {
        DriftWatch watch = raw -> Stream.concat(
                        Stream.of(NEW),
                        LongStream.range(0, raw.offset() * 150)
                                .mapToObj(at -> new Drift(Kind.QUESTION, "/" + raw.offset() + "-" + at, "")))
                .toList();
        try (View view = View.open(folder.resolve("view.db"), watch, Senders.NONE)) {
            records(0, 4).forEach(record -> view.projection().apply(List.of(record)));

            assertThat(view.drift().seen(""))
                    .filteredOn(each -> each.drift().equals(NEW))
                    .extracting(SeenDrift::times)
                    .containsExactly(4L);
        }
    }

    private static List<ViewRecord> records(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> Records.received(at, Usulans.id(at), "UH-" + at))
                .toList();
    }
}
