package id.usulanhub.pipeline.collect.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.pipeline.collect.poll.FakeCentral.Sent;
import id.usulanhub.pipeline.collect.poll.PollState.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a poll stores, and that it neither loses nor doubles. */
class PollerTest {

    private static final Instant START = PollWorld.START;
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(6);

    @TempDir
    private Path folder;

    private PollWorld world;

    @BeforeEach
    void a_source_with_five_submissions() throws IOException {
        world = new PollWorld(folder);
        IntStream.range(0, 5)
                .forEach(at -> world.central.has(new Sent("s" + at, START.minusSeconds(3600 - at), "kata " + at)));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void everything_is_fetched_page_by_page_to_the_byte() {
        PollState state = world.look();

        assertThat(world.topic.words()).containsExactlyInAnyOrder("kata 0", "kata 1", "kata 2", "kata 3", "kata 4");
        assertThat(world.topic.messages.getFirst().value())
                .asString()
                .isEqualTo(world.central.sent.get("s4").json());
        assertThat(state.status()).isEqualTo(Status.ASKING);
        assertThat(state.stored()).isEqualTo(5);
        assertThat(state.success()).isEqualTo(START);
        assertThat(state.next()).isAfter(START);
    }

    @Test
    void the_next_look_asks_for_what_changed_and_stores_nothing_again() {
        world.look();
        int before = world.central.asked.size();
        world.later(FIVE_MINUTES);

        assertThat(world.central.asked.get(before))
                .contains("__system/submissionDate ge 2026-11-21T01:50:04Z or __system/updatedAt ge");
        assertThat(world.topic.messages).hasSize(5);
    }

    @Test
    void it_does_not_ask_before_it_is_time() {
        world.look();
        int before = world.central.asked.size();

        world.later(Duration.ofMinutes(4));

        assertThat(world.central.asked).hasSize(before);
    }

    @Test
    void what_came_at_the_very_instant_of_the_newest_or_was_finished_late_is_fetched_too() {
        world.look();
        world.central.has(new Sent("same", START.minusSeconds(3596), "sama"));
        world.central.has(new Sent("late", START.minusSeconds(3800), "terlambat"));
        world.later(FIVE_MINUTES);

        assertThat(world.topic.words()).contains("sama", "terlambat").hasSize(7);
    }

    @Test
    void an_edit_is_one_more_record_of_the_same_usulan() {
        world.look();
        world.central.has(new Sent("s0", START.minusSeconds(3600), START.plusSeconds(60), null, null, "diubah"));
        world.later(FIVE_MINUTES);

        assertThat(world.topic.words()).hasSize(6).endsWith("diubah");
        assertThat(world.topic.messages.getLast().key())
                .isEqualTo(world.topic.messages.get(4).key());
    }

    @Test
    void killed_between_a_page_and_the_cursor_it_loses_nothing_and_doubles_nothing() {
        world.topic.diesAfter = 1;
        assertThatThrownBy(world::look).isInstanceOf(RawTopic.Killed.class);
        assertThat(world.topic.messages).hasSize(4);
        world.topic.diesAfter = Integer.MAX_VALUE;

        world.restarted();
        world.look();

        assertThat(world.topic.words()).containsExactlyInAnyOrder("kata 0", "kata 1", "kata 2", "kata 3", "kata 4");
    }

    @Test
    void a_restart_goes_on_from_the_cursor_and_a_cursor_of_another_form_counts_for_nothing() {
        world.look();
        world.restarted();
        world.now = START.plus(FIVE_MINUTES);
        world.look();
        assertThat(world.central.asked.getLast()).contains("$filter");

        world.settings = PollWorld.set(false, world.central.url() + "/", FakeCentral.SECRET);
        world.later(FIVE_MINUTES);
        assertThat(world.central.asked.getLast()).contains("$filter");

        world.settings = PollWorld.set(false, world.central.url() + "/lain", FakeCentral.SECRET);
        world.later(FIVE_MINUTES);
        assertThat(world.central.asked.getLast()).startsWith("/lain/").doesNotContain("$filter");
    }

    @Test
    void once_a_day_everything_is_looked_through_so_that_what_a_clock_hid_comes_in() {
        world.look();
        world.central.has(new Sent("hidden", START.minus(Duration.ofDays(40)), "tersembunyi"));
        world.later(FIVE_MINUTES);
        assertThat(world.topic.words()).doesNotContain("tersembunyi");

        world.later(Duration.ofHours(24));
        assertThat(world.topic.words()).contains("tersembunyi").hasSize(6);
    }

    @Test
    void a_time_in_the_future_does_not_hide_what_comes_next() {
        world.central.has(new Sent("future", START.plus(Duration.ofDays(900)), "kelak"));
        world.look();
        world.central.has(new Sent("next", START.plusSeconds(30), "berikut"));
        world.later(FIVE_MINUTES);

        assertThat(world.topic.words()).contains("berikut");
    }

    @Test
    void what_the_reviewer_has_rejected_is_not_taken_since_the_manifest_says_so() {
        world.central.has(new Sent("r", START.minusSeconds(5), null, null, "rejected", "ditolak"));
        world.central.has(new Sent("h", START.minusSeconds(5), null, null, "hasIssues", "diragukan"));
        world.look();

        assertThat(world.topic.words()).contains("diragukan").doesNotContain("ditolak");
    }

    @Test
    void what_the_source_deleted_is_told_and_no_longer_told_when_it_is_restored() {
        world.look();
        world.central.has(new Sent("s1", START.minusSeconds(3599), null, START.plusSeconds(9), null, "kata 1"));
        world.central.has(new Sent("never", START.minusSeconds(3599), null, START.plusSeconds(9), null, "tak dikenal"));
        assertThat(world.later(FIVE_MINUTES).deleted()).containsOnlyKeys("s1");
        world.restarted();
        assertThat(world.later(FIVE_MINUTES).deleted()).containsOnlyKeys("s1");

        world.central.has(new Sent("s1", START.minusSeconds(3599), START.plusSeconds(99), null, null, "kata 1"));
        assertThat(world.later(FIVE_MINUTES).deleted()).isEmpty();
    }

    @Test
    void a_source_that_cannot_tell_what_was_deleted_is_good_all_the_same() {
        world.central.tellsOfDeletions = false;

        assertThat(world.look().status()).isEqualTo(Status.ASKING);
        assertThat(world.later(FIVE_MINUTES).success()).isEqualTo(START.plus(FIVE_MINUTES));
    }

    @Test
    void paused_or_not_set_up_it_asks_nothing() {
        world.settings = PollWorld.set(true, world.central.url(), FakeCentral.SECRET);
        assertThat(world.look().status()).isEqualTo(Status.PAUSED);
        world.settings = PollSettings.NONE;
        assertThat(world.look().status()).isEqualTo(Status.NOT_SET_UP);

        assertThat(world.central.asked).isEmpty();
    }
}
