package id.usulanhub.view;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.Usulans;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.view.ReplayQueries.Chosen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ReplaysTest {

    private static final KodeWilayah KECAMATAN = new KodeWilayah("32.16.01");
    private static final String CONTENT = "00";
    private static final UsulanId GOOD = Usulans.id(1);
    private static final UsulanId MENDED = Usulans.id(2);
    private static final UsulanId STILL = Usulans.id(3);

    @TempDir
    private Path folder;

    private View view;

    @BeforeEach
    void open() {
        view = View.open(folder.resolve("view.db"));
    }

    @AfterEach
    void close() {
        view.close();
    }

    /** One accepted, one refused and sent again, one refused; then copies of the second and the third. */
    private static List<ViewRecord> raw() {
        return List.of(
                Records.received(0, GOOD, "UH-G"),
                Records.received(1, MENDED, "UH-M"),
                Records.received(2, MENDED, "UH-M"),
                Records.received(3, STILL, "UH-S"),
                copy(4, MENDED, 2),
                copy(5, STILL, 3));
    }

    private static List<ViewRecord> ledger() {
        return List.of(normalised(0, GOOD, 0, 0), normalised(1, MENDED, 4, 2));
    }

    private static List<ViewRecord> rejections() {
        return List.of(
                Records.rejected(0, MENDED, 1, CONTENT),
                Records.rejected(1, MENDED, 2, CONTENT),
                Records.rejected(2, STILL, 3, CONTENT),
                refusedCopy(5, STILL, 3, "NOT_AN_AMOUNT"));
    }

    private static ViewRecord copy(long offset, UsulanId id, long of) {
        ViewRecord received = Records.received(offset, id, "UH-" + of);
        Map<String, String> headers = new HashMap<>(received.headers());
        headers.put("hub_contenthash", CONTENT);
        headers.put("hub_replayof", "0-" + of);
        headers.put("hub_mapping", "0a1b2c3d4e5f");
        headers.put("hub_replay", "job");
        return new ViewRecord(
                ViewRecord.RAW, 0, offset, received.timestampMillis(), id.value(), headers, received.value());
    }

    private static ViewRecord refusedCopy(long offset, UsulanId id, long of, String code) {
        ViewRecord rejected = Records.rejected(offset, id, 0, CONTENT);
        ObjectNode value = (ObjectNode) Json.mapper().readTree(rejected.value());
        value.put("rawId", "0-" + offset).put("replayOf", "0-" + of);
        ((ObjectNode) value.at("/problems/0")).put("code", code);
        return new ViewRecord(
                ViewRecord.REJECTED, 0, offset, rejected.timestampMillis(), id.value(), Map.of(), Json.write(value));
    }

    private static ViewRecord normalised(long offset, UsulanId id, long rawOffset, long original) {
        EventMeta meta = new EventMeta(
                UsulanNormalised.id("0-" + rawOffset),
                KECAMATAN,
                Usulans.TAHUN,
                Usulans.START.plusSeconds(rawOffset),
                "normalise");
        return Records.ledger(
                0, offset, new UsulanNormalised(meta, Usulans.usulan(id, KECAMATAN, original, Usulans.usul(10, 1))));
    }

    @Test
    void whatever_is_read_first_copies_are_not_counted_and_what_they_mend_is_mended() {
        for (long seed = 0; seed < 20; seed++) {
            View.delete(folder.resolve("other.db"));
            try (View other = View.open(folder.resolve("other.db"))) {
                List<List<ViewRecord>> topics = new ArrayList<>(List.of(raw(), ledger(), rejections()));
                Collections.shuffle(topics, new Random(seed));
                topics.forEach(other.projection()::apply);

                assertThat(other.intake().conservation()).containsExactly(new Conservation("web-form", 4, 2, 1, 0, 1));
                assertThat(other.receipts().submission("UH-M").getFirst().fate())
                        .isEqualTo(Fate.ACCEPTED);
                assertThat(other.replays().runs("web-form", 10))
                        .extracting(ReplayRun::copies, ReplayRun::accepted, ReplayRun::rejected, ReplayRun::waiting)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, 1L, 1L, 0L));
            }
        }
    }

    @Test
    void what_stays_refused_shows_its_problems_of_today() {
        applyAll();

        List<RejectedRecord> rejected = view.intake().rejected("", 0, 10);

        assertThat(rejected).extracting(RejectedRecord::rawId).containsExactly("0-3");
        assertThat(rejected.getFirst().problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.NOT_AN_AMOUNT);
    }

    @Test
    void a_copy_that_is_superseded_changes_nothing_but_its_own_count() {
        view.projection().apply(raw());
        view.projection().apply(rejections().subList(0, 3));
        view.projection().apply(List.of(refusedCopy(5, STILL, 3, "SUPERSEDED")));

        assertThat(view.intake().rejected("", 0, 10).getFirst().problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.NOT_A_NUMBER);
        assertThat(view.replays().runs("web-form", 10).getFirst().superseded()).isEqualTo(1);
        assertThat(view.replays().run("web-form", "job").orElseThrow().superseded())
                .isEqualTo(1);
        assertThat(view.replays().run("web-form", "another")).isEmpty();
    }

    @Test
    void a_refused_copy_takes_no_accepted_usulan_away() {
        view.projection().apply(List.of(Records.received(0, GOOD, "UH-G"), copy(1, GOOD, 0)));
        view.projection().apply(List.of(normalised(0, GOOD, 0, 0)));
        view.projection().apply(List.of(refusedCopy(1, GOOD, 0, "NOT_AN_AMOUNT")));

        assertThat(view.intake().total()).isEqualTo(new Conservation("", 1, 1, 0, 0, 0));
        assertThat(view.intake().rejected("", 0, 10)).isEmpty();
        assertThat(view.replays()
                        .standing(chosen(all("web-form")).getFirst())
                        .orElseThrow()
                        .outcome())
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void of_each_usulan_the_newest_is_chosen_and_when_that_is_refused_the_newest_that_stands_too() {
        view.projection()
                .apply(List.of(
                        Records.received(0, GOOD, "UH-0"),
                        Records.received(1, GOOD, "UH-1"),
                        Records.received(2, GOOD, "UH-2"),
                        Records.received(3, MENDED, "UH-3"),
                        Records.received(4, MENDED, "UH-4"),
                        Records.received(5, STILL, "UH-5")));
        view.projection().apply(List.of(normalised(0, GOOD, 0, 0), normalised(1, GOOD, 1, 1)));
        view.projection()
                .apply(List.of(
                        Records.rejected(0, GOOD, 2, "other"),
                        Records.rejected(1, MENDED, 3, "one"),
                        Records.rejected(2, MENDED, 4, "two")));

        assertThat(ids(all("web-form"))).containsExactly("0-1", "0-2", "0-4");
        assertThat(ids(filter(true, null, null))).containsExactly("0-2", "0-4");
        assertThat(ids(filter(false, ProblemCode.NOT_A_NUMBER, null))).containsExactly("0-2", "0-4");
        assertThat(ids(filter(false, ProblemCode.NOT_A_DATE, null))).isEmpty();
        assertThat(ids(filter(false, null, KECAMATAN))).containsExactly("0-1", "0-2");
        assertThat(ids(all("other"))).isEmpty();
        assertThat(ids(new ReplayFilter(
                        "web-form", Usulans.START.plusSeconds(2), Usulans.START.plusSeconds(4), false, null, null, "")))
                .containsExactly("0-2");
    }

    @Test
    void an_usulan_of_which_a_copy_waits_is_not_chosen_until_it_is_known_what_came_of_it() {
        view.projection().apply(raw());
        view.projection().apply(rejections().subList(0, 3));
        assertThat(ids(all("web-form"))).isEmpty();

        view.projection().apply(rejections().subList(3, 4));
        assertThat(ids(all("web-form"))).containsExactly("0-3");
    }

    @Test
    void of_a_file_only_its_own_rows_are_chosen() {
        view.projection()
                .apply(List.of(
                        Records.ofFile(Records.received(0, GOOD, "UH-0"), "a".repeat(64)),
                        Records.ofFile(Records.received(1, MENDED, "UH-1"), "b".repeat(64)),
                        Records.received(2, STILL, "UH-2")));
        view.projection()
                .apply(List.of(normalised(0, GOOD, 0, 0), normalised(1, MENDED, 1, 1), normalised(2, STILL, 2, 2)));

        assertThat(ids(new ReplayFilter("web-form", null, null, false, null, null, "b".repeat(64))))
                .containsExactly("0-1");
        assertThat(ids(new ReplayFilter("web-form", null, null, false, null, null, "c".repeat(64))))
                .isEmpty();
    }

    private void applyAll() {
        view.projection().apply(raw());
        view.projection().apply(ledger());
        view.projection().apply(rejections());
    }

    private static ReplayFilter all(String connector) {
        return new ReplayFilter(connector, null, null, false, null, null, "");
    }

    private static ReplayFilter filter(boolean rejected, ProblemCode problem, KodeWilayah kecamatan) {
        return new ReplayFilter("web-form", null, null, rejected, problem, kecamatan, "");
    }

    private List<Chosen> chosen(ReplayFilter filter) {
        return view.replays().chosen(filter);
    }

    private List<String> ids(ReplayFilter filter) {
        return chosen(filter).stream().map(Chosen::rawId).toList();
    }
}
