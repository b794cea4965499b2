package id.usulanhub.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.codec.Change;
import id.usulanhub.codec.Instance;
import id.usulanhub.codec.Json;
import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import id.usulanhub.domain.ledger.Usulans;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ChangeQueriesTest {

    private static final String CONNECTOR = Usulans.id(1).connector();
    private static final KodeWilayah KECAMATAN = new KodeWilayah("32.16.01");

    @TempDir
    Path folder;

    private View view;
    private long offset;
    private long events;

    @BeforeEach
    void open() {
        view = view("view.db");
    }

    private View view(String name) {
        return View.open(folder.resolve(name), DriftWatch.NONE, CONNECTOR::equals);
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void the_story_of_an_usulan_stands_in_its_order_and_what_was_placed_late_where_it_was_placed() {
        came(1, change("b", "a", "{\"volume\":2}"));
        came(1, change("a", "", "{}").placed(List.of(), Json.mapper().readTree("{}")));
        came(
                1,
                change("b", "a", "{\"volume\":2}")
                        .placed(List.of("a"), Json.mapper().readTree("{\"volume\":2}")));
        came(1, change("a", "", "{\"uraian\":\"lain\"}"));

        assertThat(view.changes().story(CONNECTOR, "u1"))
                .extracting(Change::id, Change::isHeld)
                .containsExactly(tuple("a", false), tuple("b", false));
        assertThat(view.changes().story(CONNECTOR, "u2")).isEmpty();
        assertThat(view.changes().story("lain", "u1")).isEmpty();
    }

    @Test
    void what_became_of_an_usulan_is_told_once_until_something_is_new() {
        came(1, change("a", "", "{}"));

        ChangeNews first = news(Map.of());
        assertThat(first.items()).extracting(ChangeNews.Item::root).containsExactly("u1");
        assertThat(first.items().getFirst().fate()).isEqualTo(Fate.WAITING);
        assertThat(first.items().getFirst().receipt()).isEqualTo("UH-1");
        assertThat(news(first.next()).items()).isEmpty();

        normalised(1);
        ChangeNews second = news(first.next());
        assertThat(second.items().getFirst().state().withdrawn()).isFalse();
        assertThat(view.changes().isTakenBack(CONNECTOR, "u1")).isFalse();

        ledger(new UsulanWithdrawn(meta(), Usulans.id(1), "ganda", 1L));
        assertThat(news(second.next()).items().getFirst().state().withdrawn()).isTrue();
        assertThat(view.changes().isTakenBack(CONNECTOR, "u1")).isTrue();
    }

    /** It is stored once more with its photos; by then the reference may have been mended. */
    @Test
    void what_became_of_a_change_is_what_became_of_it_with_all_its_files() {
        JsonNode data = Json.mapper().readTree("{}");
        came(1, change("a", "", "{}").placed(List.of(), data));
        view.projection().apply(List.of(Records.rejected(0, Usulans.id(1), 0, "00")));
        assertThat(news(Map.of()).items().getFirst().problems()).hasSize(1);

        came(
                1,
                change("a", "", "{}")
                        .placed(List.of(), data)
                        .with(List.of(new Instance.File("1.jpg", "0".repeat(64), 1, "image/jpeg"))));
        ledger(new UsulanNormalised(meta(), Usulans.usulan(Usulans.id(1), KECAMATAN, 1, Usulans.usul(1, 1))));

        assertThat(news(Map.of()).items().getFirst().fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(news(Map.of()).items().getFirst().problems()).isEmpty();
        assertThat(view.changes().story(CONNECTOR, "u1").getFirst().files()).hasSize(1);
    }

    @Test
    void why_a_change_was_refused_is_not_told_when_it_is_accepted_since() {
        came(1, change("a", "", "{}"));
        view.projection().apply(List.of(Records.rejected(0, Usulans.id(1), 0, "00")));
        normalised(1);

        assertThat(news(Map.of()).items().getFirst().fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(news(Map.of()).items().getFirst().problems()).isEmpty();
    }

    @Test
    void a_ledger_that_is_read_before_what_was_received_hides_no_news() {
        normalised(1);
        ChangeNews before = news(Map.of());
        came(1, change("a", "", "{}"));

        assertThat(before.items()).isEmpty();
        assertThat(news(before.next()).items()).hasSize(1);
    }

    @Test
    void a_position_holds_in_a_view_that_is_built_anew_in_another_order() {
        ViewRecord change = record(1, change("a", "", "{}"));
        ViewRecord event = event(new UsulanNormalised(meta(), usulan(1)));
        view.projection().apply(List.of(change));
        Map<String, Long> told = news(Map.of()).next();

        try (View anew = view("anew.db")) {
            assertThat(anew.changes().since(CONNECTOR, told, 10)).isEqualTo(new ChangeNews(List.of(), told, false));
            anew.projection().apply(List.of(event));
            anew.projection().apply(List.of(change));

            assertThat(anew.changes().since(CONNECTOR, told, 10).items())
                    .extracting(ChangeNews.Item::root)
                    .containsExactly("u1");
        }
    }

    @Test
    void usulan_of_other_ways_are_not_told() {
        came(1, change("a", "", "{}"));
        view.projection().apply(List.of(Records.received(offset++, Usulans.id(2), "UH-2")));
        normalised(2);

        assertThat(news(Map.of()).items()).extracting(ChangeNews.Item::root).containsExactly("u1");
        assertThat(view.changes().since("lain", Map.of(), 10).items()).isEmpty();
    }

    @Test
    void pages_lose_nothing_and_end() {
        for (int number = 1; number <= 5; number++) {
            came(number, change("a" + number, "", "{}"));
        }

        ChangeNews first = view.changes().since(CONNECTOR, Map.of(), 2);
        ChangeNews second = view.changes().since(CONNECTOR, first.next(), 2);
        normalised(1);
        ChangeNews third = view.changes().since(CONNECTOR, second.next(), 2);

        assertThat(first.more()).isTrue();
        assertThat(first.items()).extracting(ChangeNews.Item::root).containsExactly("u1", "u2");
        assertThat(second.items()).extracting(ChangeNews.Item::root).containsExactly("u3", "u4");
        assertThat(third.items()).extracting(ChangeNews.Item::root).containsExactlyInAnyOrder("u5", "u1");
        assertThat(view.changes().since(CONNECTOR, third.next(), 2).items()).isEmpty();
    }

    private ChangeNews news(Map<String, Long> since) {
        return view.changes().since(CONNECTOR, since, 10);
    }

    private void came(int usulan, Change change) {
        view.projection().apply(List.of(record(usulan, change)));
    }

    private ViewRecord record(int usulan, Change change) {
        Change own = new Change(
                change.id(),
                "u" + usulan,
                change.base(),
                change.patch(),
                null,
                null,
                change.replaces(),
                change.data(),
                change.files());
        ViewRecord bare = Records.received(offset++, Usulans.id(usulan), "UH-1");
        Map<String, String> headers = new HashMap<>(bare.headers());
        headers.put("content-type", Change.MEDIA_TYPE);
        return new ViewRecord(
                bare.topic(),
                bare.partition(),
                bare.offset(),
                bare.timestampMillis(),
                bare.key(),
                headers,
                own.write());
    }

    private static Change change(String id, String base, String patch) {
        return new Change(id, "u", base, Json.mapper().readTree(patch), null, null, List.of(), null, List.of());
    }

    private void normalised(int usulan) {
        ledger(new UsulanNormalised(meta(), usulan(usulan)));
    }

    private static Usulan usulan(int number) {
        return Usulans.usulan(Usulans.id(number), KECAMATAN, 0, Usulans.usul(1, 1));
    }

    private EventMeta meta() {
        return new EventMeta("e:" + events, KECAMATAN, Usulans.TAHUN, Usulans.START, "test");
    }

    private void ledger(LedgerEvent event) {
        view.projection().apply(List.of(event(event)));
    }

    private ViewRecord event(LedgerEvent event) {
        return Records.ledger(0, events++, event);
    }
}
