package id.usulanhub.view;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Receipts;
import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.ledger.Usulans;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FatesTest {

    private static final KodeWilayah KECAMATAN = new KodeWilayah("32.16.01");
    private static final UsulanId FIRST = Usulans.id(1);
    private static final UsulanId WRONG = Usulans.id(2);

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

    /** Accepted, the same again, wrong, the same wrong again, and one that waits. */
    private static List<ViewRecord> raw() {
        return List.of(
                Records.received(0, FIRST, "UH-A"),
                Records.received(1, FIRST, "UH-A"),
                Records.received(2, WRONG, "UH-2"),
                Records.received(3, WRONG, "UH-2"),
                Records.received(4, Usulans.id(3), "UH-C"));
    }

    private static List<ViewRecord> ledger() {
        return List.of(normalised(0, FIRST, 0), normalised(1, FIRST, 1));
    }

    private static List<ViewRecord> rejections() {
        return List.of(Records.rejected(0, WRONG, 2, "same"), Records.rejected(1, WRONG, 3, "same"));
    }

    private static ViewRecord normalised(long offset, UsulanId id, long rawOffset) {
        EventMeta meta = new EventMeta(
                "n:0-" + rawOffset, KECAMATAN, Usulans.TAHUN, Usulans.START.plusSeconds(rawOffset), "normalise");
        return Records.ledger(
                0, offset, new UsulanNormalised(meta, Usulans.usulan(id, KECAMATAN, rawOffset, Usulans.usul(10, 1))));
    }

    @Test
    void every_received_record_has_one_fate() {
        view.projection().apply(raw());
        view.projection().apply(ledger());
        view.projection().apply(rejections());

        assertThat(view.intake().conservation()).containsExactly(new Conservation("web-form", 5, 1, 1, 1, 2));
        assertThat(view.intake().total().difference()).isZero();
    }

    @Test
    void the_topics_may_be_read_in_any_order() {
        for (long seed = 0; seed < 20; seed++) {
            View.delete(folder.resolve("other.db"));
            try (View other = View.open(folder.resolve("other.db"))) {
                List<List<ViewRecord>> topics = new ArrayList<>(List.of(raw(), ledger(), rejections()));
                Collections.shuffle(topics, new Random(seed));
                topics.forEach(other.projection()::apply);

                assertThat(other.intake().total()).isEqualTo(new Conservation("", 5, 1, 1, 1, 2));
            }
        }
    }

    @Test
    void a_fate_without_its_record_does_not_count_yet() {
        view.projection().apply(ledger());

        assertThat(view.intake().total()).isEqualTo(new Conservation("", 0, 0, 0, 0, 0));
    }

    @Test
    void a_rejected_record_that_is_normalised_later_is_accepted_whichever_is_read_first() {
        view.projection().apply(raw());
        view.projection().apply(List.of(normalised(0, WRONG, 2)));
        view.projection().apply(rejections());

        assertThat(view.intake().total()).isEqualTo(new Conservation("", 5, 1, 0, 3, 1));
        assertThat(view.intake().rejected("", 0, 10)).isEmpty();
    }

    @Test
    void what_was_mended_under_the_same_key_needs_nobody_any_more_and_keeps_its_fate() {
        view.projection().apply(raw());
        view.projection().apply(rejections());
        assertThat(view.intake().toMend()).isEqualTo(1);

        view.projection().apply(List.of(Records.received(5, WRONG, "UH-5"), normalised(2, WRONG, 5)));

        assertThat(view.intake().rejected("", 0, 10)).isEmpty();
        assertThat(view.intake().toMend()).isZero();
        assertThat(view.intake().total().rejected()).isEqualTo(1);
    }

    @Test
    void the_same_wrong_content_after_it_was_mended_needs_somebody_again() {
        view.projection().apply(raw());
        view.projection().apply(rejections());
        view.projection().apply(List.of(Records.received(5, WRONG, "UH-5"), normalised(2, WRONG, 5)));

        view.projection().apply(List.of(Records.received(6, WRONG, "UH-2"), Records.rejected(2, WRONG, 6, "same")));

        assertThat(view.intake().rejected("", 0, 10))
                .extracting(RejectedRecord::rawId)
                .containsExactly("0-2");
    }

    @Test
    void what_waits_for_the_change_that_it_was_made_on_needs_somebody_after_a_day_only() {
        Instant now = Instant.now();
        view.projection()
                .apply(List.of(Records.received(0, FIRST, "UH-0"), Records.held(FIRST, 0, now.minus(23, HOURS))));
        view.projection()
                .apply(List.of(Records.received(1, WRONG, "UH-1"), Records.held(WRONG, 1, now.minus(25, HOURS))));

        assertThat(view.intake().rejected("", 0, 10))
                .extracting(RejectedRecord::rawId)
                .containsExactly("0-1");
        assertThat(view.intake().toMend()).isEqualTo(1);
        assertThat(view.intake().total().rejected()).isEqualTo(2);
    }

    @Test
    void who_goes_back_to_what_was_accepted_before_has_mended_what_was_refused_since() {
        view.projection().apply(raw());
        view.projection().apply(ledger());
        view.projection().apply(List.of(Records.received(5, FIRST, "UH-5"), Records.rejected(0, FIRST, 5, "wrong")));
        assertThat(view.intake().toMend()).isEqualTo(1);

        view.projection().apply(List.of(Records.received(6, FIRST, "UH-A"), normalised(2, FIRST, 6)));

        assertThat(view.intake().toMend()).isZero();
        assertThat(view.intake().total()).isEqualTo(new Conservation("", 7, 1, 1, 3, 2));
    }

    @Test
    void a_rejection_shows_its_problems() {
        view.projection().apply(raw());
        view.projection().apply(rejections());

        List<RejectedRecord> rejected = view.intake().rejected("web-form", 0, 10);

        assertThat(rejected).extracting(RejectedRecord::rawId).containsExactly("0-2");
        assertThat(rejected.getFirst().problems())
                .extracting(p -> p.code().name())
                .containsExactly("NOT_A_NUMBER");
        assertThat(view.intake().rejected("other", 0, 10)).isEmpty();
    }

    @Test
    void a_receipt_tells_what_became_of_the_submission() {
        view.projection().apply(raw());
        view.projection().apply(ledger());

        ReceiptStatus status = view.receipts().submission("UH-A").getFirst();

        assertThat(status.fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(status.times()).isEqualTo(2);
        assertThat(status.kunci()).isEqualTo(KECAMATAN);
        assertThat(status.status()).isEqualTo(Status.BELUM);
        assertThat(view.receipts().submission("UH-C").getFirst().fate()).isEqualTo(Fate.WAITING);
        assertThat(view.receipts().submission("UH-none")).isEmpty();
    }

    @Test
    void a_receipt_of_several_usulan_tells_of_each_and_first_of_the_one_that_needs_its_sender() {
        view.projection().apply(List.of(Records.received(0, FIRST, "UH-B"), Records.received(1, WRONG, "UH-B")));
        view.projection().apply(List.of(normalised(0, FIRST, 0)));
        assertThat(view.receipts().submission("UH-B").getFirst().fate()).isEqualTo(Fate.WAITING);

        view.projection().apply(List.of(Records.rejected(0, WRONG, 1, "wrong")));
        assertThat(view.receipts().submission("UH-B"))
                .extracting(ReceiptStatus::fate)
                .containsExactly(Fate.REJECTED, Fate.ACCEPTED);
    }

    @Test
    void the_receipt_of_a_file_tells_what_became_of_its_rows_and_where_the_first_were_wrong() {
        String file = Receipts.ofFile("web-form", "a".repeat(64));
        view.projection()
                .apply(List.of(
                        Records.ofFile(Records.received(0, FIRST, "UH-A"), "a".repeat(64)),
                        Records.ofFile(Records.received(1, WRONG, "UH-B"), "a".repeat(64)),
                        Records.received(2, FIRST, "UH-C")));
        view.projection().apply(List.of(Records.rejected(0, WRONG, 1, "wrong")));

        FileStatus status = view.receipts().file(file).orElseThrow();

        assertThat(status.total()).isEqualTo(2);
        assertThat(status.of(Fate.REJECTED)).isEqualTo(1);
        assertThat(status.of(Fate.WAITING)).isEqualTo(1);
        assertThat(status.rejected()).extracting(RejectedRecord::rawId).containsExactly("0-1");
        assertThat(view.receipts().file("UH-A")).isEmpty();
    }

    @Test
    void the_time_line_begins_with_the_receipt() {
        view.projection().apply(raw());
        view.projection().apply(ledger());

        UsulanDetail detail =
                view.usulan().detail(FIRST, new KodeWilayah("32.16")).orElseThrow();

        assertThat(detail.timeline())
                .extracting(TimelineEntry::what, TimelineEntry::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("received", "ACCEPTED"),
                        org.assertj.core.groups.Tuple.tuple("usulan-normalised", "APPLIED"),
                        org.assertj.core.groups.Tuple.tuple("received", "DUPLICATE"),
                        org.assertj.core.groups.Tuple.tuple("usulan-normalised", "DUPLICATE"));
    }

    @Test
    void an_usulan_of_another_kecamatan_is_not_shown() {
        view.projection().apply(ledger());

        assertThat(view.usulan().detail(FIRST, KECAMATAN)).isPresent();
        assertThat(view.usulan().detail(FIRST, new KodeWilayah("32.16.02"))).isEmpty();
    }

    @Test
    void what_waits_is_counted_and_the_oldest_is_named() {
        view.projection().apply(raw());
        view.projection().apply(ledger());

        List<StageToday> stages = view.today().stages(Usulans.START.plusSeconds(30));

        assertThat(stages)
                .extracting(StageToday::stage)
                .containsExactly("collect", "normalise", "aggregate", "verify", "push");
        assertThat(stages.get(0)).isEqualTo(new StageToday("collect", 5, 5, 5, 0, null));
        assertThat(stages.get(1)).isEqualTo(new StageToday("normalise", 2, 2, 2, 3, Usulans.START.plusSeconds(2)));
        assertThat(stages.get(3).waiting()).isEqualTo(1);
    }
}
