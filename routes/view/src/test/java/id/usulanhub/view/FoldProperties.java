package id.usulanhub.view;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.ledger.InMemoryLedgerState;
import id.usulanhub.domain.ledger.Ledger;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.Story;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.ledger.Usulans;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.Ranking;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class FoldProperties {

    private static final int KECAMATAN = 3;
    private static final int EVENTS = 150;

    private Path folder;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("view");
    }

    @AfterProperty
    void deleteFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 40)
    void sql_gives_the_answers_of_memory_however_the_records_are_batched(@ForAll long seed) {
        List<LedgerEvent> story = Story.told(seed, KECAMATAN, EVENTS);
        InMemoryLedgerState memory = new InMemoryLedgerState();
        Map<String, Verdict> verdicts = new HashMap<>();
        story.forEach(event -> verdicts.putIfAbsent(event.meta().id(), Ledger.apply(memory, event)));

        try (View view = fresh()) {
            applied(view, Records.ledger(story), new Random(seed));

            assertSameState(view, memory);
            verdicts.forEach((id, verdict) -> assertThat(view.verdict(id)).contains(verdict));
        }
    }

    @Property(tries = 20)
    void records_that_come_again_change_nothing(@ForAll long seed) {
        List<ViewRecord> records = Records.ledger(Story.told(seed, KECAMATAN, EVENTS));
        try (View view = fresh()) {
            applied(view, records, new Random(seed));
            Object before = answers(view);

            applied(view, records, new Random(seed + 1));

            assertThat(answers(view)).isEqualTo(before);
        }
    }

    @Property(tries = 20)
    void a_view_that_is_deleted_and_built_again_gives_the_same_answers(@ForAll long seed) {
        List<ViewRecord> records = Records.ledger(Story.told(seed, KECAMATAN, EVENTS));
        Object before;
        try (View view = fresh()) {
            applied(view, records, new Random(seed));
            before = answers(view);
        }

        try (View view = fresh()) {
            applied(view, records, new Random(seed + 1));

            assertThat(answers(view)).isEqualTo(before);
        }
    }

    private View fresh() {
        View.delete(folder.resolve("view.db"));
        return View.open(folder.resolve("view.db"));
    }

    private static void applied(View view, List<ViewRecord> records, Random random) {
        int from = 0;
        while (from < records.size()) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(40));
            view.projection().apply(records.subList(from, to));
            from = to;
        }
    }

    private static void assertSameState(View view, InMemoryLedgerState memory) {
        for (KodeWilayah key : keys()) {
            Planning planning = view.kecamatan().planning(key, Usulans.TAHUN);
            assertThat(planning.usulan()).containsExactlyInAnyOrderElementsOf(memory.standing(key, Usulans.TAHUN));
            assertThat(planning.pagu()).isEqualTo(memory.pagu(key, Usulans.TAHUN));
            assertThat(planning.criteria())
                    .isEqualTo(memory.criteria(key, Usulans.TAHUN).orElse(null));
            assertThat(planning.newestVersion()).isEqualTo(memory.newestListVersion(key, Usulans.TAHUN));
            assertSameRanking(view, planning, key);
        }
        for (SignedList list : memory.lists()) {
            assertThat(view.lists().signed(list.ref())).contains(list);
        }
        assertThat(view.push().inState(Set.of(PushState.values())))
                .containsExactlyInAnyOrderElementsOf(memory.pushItems());
    }

    private static void assertSameRanking(View view, Planning planning, KodeWilayah key) {
        List<UsulanState> running = planning.usulan().stream()
                .filter(state -> Set.of(Status.BELUM, Status.TERIMA).contains(state.status()))
                .toList();
        List<String> expected =
                Ranking.of(running, planning.criteria(), planning.pagu().orElse(-1)).candidates().stream()
                        .map(c -> List.of(
                                        c.urutan(),
                                        c.usulan().usulan().id(),
                                        c.skor().total(),
                                        c.kumulatif(),
                                        c.dalamPagu(),
                                        c.seri())
                                .toString())
                        .toList();

        RankedPage page = view.kecamatan()
                .ranked(new RankedQuery(key, Usulans.TAHUN, Set.of(Status.BELUM, Status.TERIMA), 0, 1000));

        assertThat(page.total()).isEqualTo(expected.size());
        assertThat(page.rows())
                .extracting(r -> List.of(r.urutan(), r.id(), r.skor(), r.kumulatif(), r.dalamPagu(), r.seri())
                        .toString())
                .containsExactlyElementsOf(expected);
        assertThat(page.rows())
                .allSatisfy(r -> assertThat(view.kecamatan().rank(r.id(), key, Usulans.TAHUN))
                        .contains(new Rank(r.urutan(), expected.size())));
    }

    private static Object answers(View view) {
        KodeWilayah kabupaten = new KodeWilayah("32.16");
        return List.of(
                view.kecamatan().all(kabupaten, Usulans.TAHUN),
                view.lists().finalised(kabupaten, Usulans.TAHUN),
                view.push().inState(Set.of(PushState.values())),
                view.today().stages(Usulans.START),
                IntStream.range(0, KECAMATAN * 5)
                        .mapToObj(number -> view.usulan().detail(Usulans.id(number), kabupaten))
                        .toList(),
                keys().stream()
                        .map(key -> view.kecamatan().planning(key, Usulans.TAHUN).usulan().stream()
                                .sorted(Comparator.comparing(s -> s.usulan().id()))
                                .toList())
                        .toList());
    }

    private static List<KodeWilayah> keys() {
        return IntStream.rangeClosed(1, KECAMATAN)
                .mapToObj(number -> new KodeWilayah("32.16.%02d".formatted(number)))
                .toList();
    }
}
