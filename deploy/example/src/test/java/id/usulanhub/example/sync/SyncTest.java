package id.usulanhub.example.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SyncTest extends DeviceTest {
    @Test
    void a_batch_whose_answer_was_lost_is_sent_again_as_it_was() throws IOException {
        added(change("", Map.of("volume", BigDecimal.ONE)));
        hub.faults.add(FakeHub.CUT);

        sync();

        assertThat(hub.received).hasSize(2);
        assertThat(hub.received.getFirst()).isEqualTo(hub.received.getLast());
        assertThat(folder.next(9)).isEmpty();
    }

    @Test
    void when_the_hub_is_busy_it_waits_as_long_as_it_is_told() throws IOException {
        added(change("", Map.of()));
        hub.faults.addAll(List.of(503, 503));

        sync();

        assertThat(pauses).containsExactly(7L, 7L);
        assertThat(hub.received).hasSize(1);
    }

    @Test
    void who_is_not_let_in_keeps_all_he_has() throws IOException {
        added(change("", Map.of()), photo(1));
        hub.faults.addAll(List.of(401));

        assertThatThrownBy(this::sync).isInstanceOf(HubApi.Refused.class);

        assertThat(folder.next(9)).hasSize(1);
    }

    @Test
    void changes_of_one_usulan_go_one_after_the_other() throws IOException {
        Change first = added(change("", Map.of("volume", BigDecimal.ONE)));
        Change second = added(after(first, Map.of()));
        Change other = added(change("", Map.of()));

        sync();

        assertThat(hub.received)
                .extracting(item -> item.get("change"))
                .containsExactly(first.change(), other.change(), second.change());
    }

    @Test
    void a_conflict_is_laid_before_a_person_with_what_was_made_on_it() throws IOException {
        Change first = added(change("", Map.of("volume", BigDecimal.ONE)));
        added(after(first, Map.of()));
        String theirs = UUID.randomUUID().toString();
        hub.answers.put(
                first.change(),
                Map.of("status", "conflict", "version", theirs, "payload", Map.of("volume", BigDecimal.TEN)));

        sync();

        assertThat(hub.received).hasSize(1);
        assertThat(folder.next(9)).isEmpty();
        assertThat(device.resolve("usulan/attention"))
                .isDirectoryContaining(file -> file.toString().endsWith(".json"));
        assertThat(folder.known(first.id())).containsEntry("version", theirs);
    }

    @Test
    void what_is_changed_next_is_made_on_what_the_hub_has_and_not_on_what_it_refused() throws IOException {
        Change first = added(change("", Map.of("volume", BigDecimal.ONE)));
        Change second = added(after(first, Map.of("volume", "banyak")));
        hub.answers.put(second.change(), Map.of("status", "invalid"));
        assertThat(folder.base(first.id())).isEqualTo(second.change());

        sync();

        assertThat(folder.base(first.id())).isEqualTo(first.change());
    }

    /** The second was made by somebody who knew nothing of what another has changed. */
    @Test
    void what_waits_and_changes_what_others_have_is_laid_before_a_person_and_the_rest_goes() throws IOException {
        Change first = added(change("", Map.of("uraian", "jalan")));
        Change other = added(after(first, Map.of("satuan", "m")));
        Change second = added(after(other, Map.of("volume", BigDecimal.TWO)));
        added(after(second, Map.of("satuan", "m2")));
        hub.answers.put(first.change(), Map.of("status", "accepted", "payload", Map.of("volume", BigDecimal.TEN)));

        sync();

        assertThat(hub.received).extracting(item -> item.get("change")).containsExactly(first.change(), other.change());
        assertThat(device.resolve("usulan/attention").toFile().list()).hasSize(2);
        assertThat(folder.base(first.id())).isEqualTo(other.change());
    }

    @Test
    void a_change_after_a_merge_is_made_on_the_last_that_was_sent() throws IOException {
        Change first = added(change("", Map.of("uraian", "jalan")));
        Change second = added(after(first, Map.of("satuan", "m")));
        hub.answers.put(first.change(), Map.of("status", "accepted", "payload", Map.of("volume", BigDecimal.TEN)));

        sync();

        assertThat(folder.base(first.id())).isEqualTo(second.change());
    }

    @Test
    void an_answer_of_somebody_else_loses_nothing() throws IOException {
        added(change("", Map.of()));
        hub.page = "<html>Masuk ke jaringan hotel</html>";

        assertThatThrownBy(this::sync).isInstanceOf(IOException.class);
        assertThat(folder.next(9)).hasSize(1);
    }

    @Test
    void who_is_told_to_come_at_a_date_comes_after_a_while() throws IOException {
        added(change("", Map.of()));
        hub.retryAfter = "Sun, 22 Nov 2026 08:00:10 GMT";
        hub.faults.add(503);

        sync();

        assertThat(pauses).containsExactly(2L);
        assertThat(hub.received).hasSize(1);
    }

    @Test
    void a_device_that_dies_while_it_lays_a_conflict_aside_sends_nothing_that_was_made_on_it() throws IOException {
        Change first = added(change("", Map.of("volume", BigDecimal.ONE)));
        Change second = added(after(first, Map.of()));
        hub.answers.put(first.change(), Map.of("status", "conflict"));
        Path obstacle = Files.createDirectory(device.resolve("usulan/attention/" + second.change() + ".json.next"));
        assertThatThrownBy(this::sync).isInstanceOf(IOException.class);
        Files.delete(obstacle);

        sync();

        assertThat(hub.received).extracting(item -> item.get("change")).containsExactly(first.change(), first.change());
        assertThat(folder.next(9)).isEmpty();
    }

    @Test
    void news_are_read_to_their_end_once_and_those_of_others_passed_over() throws IOException {
        Change change = added(change("", Map.of()));
        hub.news = List.of(
                Map.of("id", UUID.randomUUID().toString(), "version", "x", "status", "accepted"),
                Map.of("id", change.id(), "version", change.change(), "status", "accepted"));

        sync();
        sync();

        assertThat(hub.asked)
                .containsExactly("POST batch", "GET changes", "GET changes&since=t 1", "GET changes&since=t 2");
        assertThat(folder.known()).containsOnlyKeys(change.id());
        assertThat(folder.known(change.id())).containsKey("news");
    }

    @Test
    void a_device_has_one_name() throws IOException {
        assertThat(new ChangeFolder(device.resolve("usulan")).device()).isEqualTo(folder.device());
    }
}
