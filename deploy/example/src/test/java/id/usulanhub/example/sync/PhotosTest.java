package id.usulanhub.example.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhotosTest extends DeviceTest {
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
        List<String> sha256 =
                change.files().stream().map(Change.NamedFile::sha256).toList();
        hub.unwanted.addAll(sha256);

        sync();

        assertThat((List<?>) hub.received.getLast().get("attachments")).isEmpty();
        assertThat(folder.known(change.id())).containsEntry("lost", sha256);
        assertThat(folder.next(9)).isEmpty();
    }
}
