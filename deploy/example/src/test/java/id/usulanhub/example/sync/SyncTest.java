package id.usulanhub.example.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {

    private static final int PHOTO = 700_000;

    @TempDir
    private Path device;

    private final List<Long> pauses = new ArrayList<>();
    private FakeHub hub;
    private ChangeFolder folder;

    @BeforeEach
    void a_hub_stands() throws IOException {
        hub = new FakeHub();
        folder = new ChangeFolder(device.resolve("usulan"));
    }

    @AfterEach
    void the_hub_goes() {
        hub.close();
    }

    @Test
    void the_words_go_first_the_photo_in_pieces_and_the_same_change_again() throws IOException {
        Change change =
                added(change("", Map.of("volume", new BigDecimal("12.5"), "uraian", "Jalan \"beton\"\n")), photo(1));

        sync();

        assertThat(hub.asked)
                .containsExactly(
                        "POST batch",
                        "HEAD attachments",
                        "PATCH attachments",
                        "PATCH attachments",
                        "PATCH attachments",
                        "POST batch",
                        "GET changes");
        assertThat(hub.received)
                .extracting(JsonText::of)
                .containsExactly(JsonText.of(change.json()), JsonText.of(change.json()));
        assertThat(hub.files.get(change.files().getFirst().sha256()).toByteArray())
                .isEqualTo(Files.readAllBytes(photo(1)));
        assertThat(folder.next(9)).isEmpty();
    }

    @Test
    void a_photo_whose_connection_was_cut_goes_on_where_it_was() throws IOException {
        added(change("", Map.of()), photo(1));
        hub.cutPieceAfter = 100_000;

        sync();

        assertThat(hub.complete.values()).containsExactly((long) PHOTO);
        assertThat(hub.asked).filteredOn("HEAD attachments"::equals).hasSize(2);
    }

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
    void when_the_network_is_gone_all_waits_for_another_time() throws IOException {
        Change change = added(change("", Map.of()), photo(1));
        hub.faults.addAll(Collections.nCopies(50, FakeHub.CUT));
        assertThatThrownBy(this::sync).isInstanceOf(IOException.class);
        hub.faults.clear();
        folder = new ChangeFolder(device.resolve("usulan"));

        sync();

        assertThat(hub.complete).containsKey(change.files().getFirst().sha256());
        assertThat(folder.next(9)).isEmpty();
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
        Change second = added(new Change(
                first.id(), UUID.randomUUID().toString(), first.change(), "2026-11-22T08:00:00Z", Map.of(), List.of()));
        Change other = added(change("", Map.of()));

        sync();

        assertThat(hub.received)
                .extracting(item -> item.get("change"))
                .containsExactly(first.change(), other.change(), second.change());
    }

    @Test
    void a_conflict_is_laid_before_a_person_with_what_was_made_on_it() throws IOException {
        Change first = added(change("", Map.of("volume", BigDecimal.ONE)));
        added(new Change(
                first.id(), UUID.randomUUID().toString(), first.change(), "2026-11-22T08:00:00Z", Map.of(), List.of()));
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
    void a_device_that_dies_while_it_lays_a_conflict_aside_sends_nothing_that_was_made_on_it() throws IOException {
        Change first = added(change("", Map.of("volume", BigDecimal.ONE)));
        Change second = added(new Change(
                first.id(), UUID.randomUUID().toString(), first.change(), "2026-11-22T08:00:00Z", Map.of(), List.of()));
        hub.answers.put(first.change(), Map.of("status", "conflict"));
        Path obstacle = Files.createDirectory(device.resolve("usulan/attention/" + second.change() + ".json.next"));
        assertThatThrownBy(this::sync).isInstanceOf(IOException.class);
        Files.delete(obstacle);

        sync();

        assertThat(hub.received).extracting(item -> item.get("change")).containsExactly(first.change(), first.change());
        assertThat(folder.next(9)).isEmpty();
    }

    @Test
    void a_photo_that_came_as_another_is_sent_again_from_its_beginning() throws IOException {
        Change change = added(change("", Map.of()), photo(1));
        hub.garbled = 1;

        sync();

        assertThat(hub.complete).containsOnlyKeys(change.files().getFirst().sha256());
        assertThat(folder.known(change.id())).doesNotContainKey("lost");
        assertThat((List<?>) hub.received.getLast().get("attachments")).hasSize(1);
    }

    @Test
    void a_photo_that_is_another_also_the_second_time_is_left_out() throws IOException {
        Change change = added(change("", Map.of()), photo(1));
        hub.garbled = 2;

        sync();

        assertThat(hub.complete).isEmpty();
        assertThat(folder.known(change.id())).containsKey("lost");
        assertThat(folder.next(9)).isEmpty();
    }

    @Test
    void a_photo_that_the_hub_does_not_keep_keeps_the_words_from_nothing() throws IOException {
        Change change = added(change("", Map.of()), photo(1), photo(2));
        hub.unwanted.add(change.files().getFirst().sha256());

        sync();

        assertThat((List<?>) hub.received.getLast().get("attachments")).hasSize(1);
        assertThat(folder.known(change.id())).containsKey("lost");
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

    private void sync() throws IOException {
        HubApi.Settings settings = new HubApi.Settings(hub.url(), "mobile-sync", "t0ken", folder.device());
        new Sync(folder, new HubApi(settings, pauses::add), () -> Instant.parse("2026-11-22T08:00:00Z")).run();
    }

    private Change added(Change change, Path... photos) throws IOException {
        List<Change.NamedFile> files = new ArrayList<>();
        for (Path photo : photos) {
            files.add(folder.keep(photo));
        }
        Change whole =
                new Change(change.id(), change.change(), change.base(), change.capturedAt(), change.payload(), files);
        folder.add(whole);
        folder.remember(whole.id(), "version", whole.change());
        return whole;
    }

    private static Change change(String base, Map<String, Object> payload) {
        return new Change(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                base,
                "2026-11-22T08:00:00Z",
                payload,
                List.of());
    }

    private Path photo(int number) throws IOException {
        byte[] content = new byte[PHOTO];
        Arrays.fill(content, (byte) number);
        return Files.write(device.resolve(number + ".jpg"), content);
    }
}
