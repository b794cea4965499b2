package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.offline.OfflineList;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import id.usulanhub.pipeline.collect.ReferenceShelf.Document;
import id.usulanhub.pipeline.collect.ReferenceShelf.Published;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReferenceShelfTest {

    @TempDir
    Path folder;

    @Test
    void what_changed_since_an_older_edition_is_known_after_a_restart() {
        String older = wilayah("Lama").version();

        Published younger = wilayah("Baru");

        JsonNode changes = tree(younger.since(older).orElseThrow());
        assertThat(changes.at("/changed/0/nama").stringValue()).isEqualTo("Baru");
        assertThat(changes.path("added")).isEmpty();
        assertThat(changes.path("version").stringValue()).isEqualTo(younger.version());
    }

    @Test
    void since_the_same_edition_nothing_has_changed() {
        Published published = wilayah("Lama");

        JsonNode changes = tree(published.since(published.version()).orElseThrow());
        assertThat(changes.path("changed")).isEmpty();
        assertThat(changes.path("removed")).isEmpty();
    }

    @Test
    void an_edition_that_was_never_here_is_not_known() {
        assertThat(wilayah("Lama").since("0".repeat(32))).isEmpty();
    }

    @Test
    void the_same_list_is_kept_once_and_the_oldest_editions_go() throws IOException {
        String first = wilayah("Nama").version();
        wilayah("Nama");
        assertThat(editions()).isEqualTo(1);
        for (int number = 1; number < ReferenceShelf.EDITIONS; number++) {
            wilayah("Nama " + number);
        }
        assertThat(wilayah("Nama 1").since(first)).isPresent();

        Published last = wilayah("Nama");

        assertThat(editions()).isEqualTo(ReferenceShelf.EDITIONS);
        assertThat(wilayah("Nama").since(wilayah("Nama 5").version())).isPresent();
        assertThat(last.version()).isEqualTo(first);
    }

    @Test
    void what_a_hub_that_died_left_half_written_is_no_edition() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("wilayah/incoming")).resolve("list.json"), "{\"enti");

        wilayah("Lama");

        assertThat(wilayah("Baru").changes()).hasSize(2);
        assertThat(folder.resolve("wilayah/incoming")).doesNotExist();
    }

    @Test
    void the_zipped_document_is_the_plain_one() throws IOException {
        Document whole = wilayah("Lama").whole();

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(whole.zipped()))) {
            assertThat(in.readAllBytes()).isEqualTo(whole.plain());
        }
    }

    @Test
    void what_is_exchanged_while_the_hub_runs_is_given_out_at_once() {
        AtomicReference<Reference> running = new AtomicReference<>(reference("Lama"));
        ReferenceShelf shelf = new ReferenceShelf(folder, running::get);
        Published before = shelf.published(OfflineList.WILAYAH);
        assertThat(shelf.published(OfflineList.WILAYAH)).isSameAs(before);

        running.set(reference("Baru"));

        assertThat(tree(shelf.published(OfflineList.WILAYAH)
                                .since(before.version())
                                .orElseThrow())
                        .at("/changed/0/nama")
                        .stringValue())
                .isEqualTo("Baru");
    }

    /** As a hub gives it out that was started with such a name. */
    private Published wilayah(String nama) {
        return new ReferenceShelf(folder, () -> reference(nama)).published(OfflineList.WILAYAH);
    }

    private static Reference reference(String nama) {
        return new Reference(
                new KodeWilayah("90.01"),
                2027,
                WilayahIndex.of(List.of(
                        new Wilayah(new KodeWilayah("90.01"), "Kabupaten Uji"),
                        new Wilayah(new KodeWilayah("90.01.01"), nama))),
                KamusIndex.of(List.of()),
                SatuanIndex.of(List.of()));
    }

    private long editions() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("wilayah"))) {
            return all.count();
        }
    }

    private static JsonNode tree(Document document) {
        return Json.mapper().readTree(document.plain());
    }
}
