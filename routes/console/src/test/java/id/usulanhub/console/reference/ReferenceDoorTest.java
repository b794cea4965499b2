package id.usulanhub.console.reference;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.offline.OfflineList;
import id.usulanhub.console.ConsoleTest;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.pipeline.collect.ReferenceShelf;
import id.usulanhub.pipeline.collect.ReferenceShelf.Published;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ReferenceDoorTest extends ConsoleTest {

    @Autowired
    private ReferenceShelf shelf;

    @Autowired
    private Supplier<Reference> running;

    @ParameterizedTest
    @ValueSource(strings = {"kamus", "wilayah", "satuan"})
    void a_list_is_public_and_says_which_edition_it_is(String list) {
        Published published = shelf.published(OfflineList.named(list).orElseThrow());

        MvcTestResult answer = get("/reference/" + list);

        assertThat(answer)
                .hasStatus(200)
                .hasContentType("application/json")
                .hasHeader("ETag", "\"" + published.version() + "\"")
                .hasHeader("Vary", "Accept-Encoding")
                .hasHeader("Cache-Control", "no-cache, public")
                .doesNotContainHeader("Content-Encoding");
        assertThat(body(answer)).isEqualTo(published.whole().plain());
    }

    @ParameterizedTest
    @CsvSource({"gzip", "'br, gzip;q=0.5'", "GZIP", "*", "'deflate;q=0, *;q=0.1'"})
    void who_asks_for_gzip_is_answered_with_it_under_another_tag(String encodings) {
        MvcTestResult answer = mvc.get()
                .uri("/reference/kamus")
                .header("Accept-Encoding", encodings)
                .exchange();

        assertThat(answer)
                .hasHeader("Content-Encoding", "gzip")
                .hasHeader("ETag", "\"" + shelf.published(OfflineList.KAMUS).version() + ".gzip\"")
                .hasHeader("Vary", "Accept-Encoding");
        assertThat(body(answer))
                .isEqualTo(shelf.published(OfflineList.KAMUS).whole().zipped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "br", "*;q=0", "gzip;q=0, *", "x-gzipped"})
    void who_does_not_ask_for_gzip_is_not(String encodings) {
        assertThat(mvc.get()
                        .uri("/reference/kamus")
                        .header("Accept-Encoding", encodings)
                        .exchange())
                .doesNotContainHeader("Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip"})
    void who_has_it_is_answered_304_without_a_body(String encodings) {
        String tag = mvc.get()
                .uri("/reference/wilayah")
                .header("Accept-Encoding", encodings)
                .exchange()
                .getResponse()
                .getHeader("ETag");

        MvcTestResult again = mvc.get()
                .uri("/reference/wilayah")
                .header("Accept-Encoding", encodings)
                .header("If-None-Match", "\"lain\", " + tag)
                .exchange();

        assertThat(again).hasStatus(304).hasHeader("ETag", tag).hasHeader("Vary", "Accept-Encoding");
        assertThat(body(again)).isEmpty();
        assertThat(mvc.get()
                        .uri("/reference/wilayah")
                        .header("If-None-Match", "\"lain\"")
                        .exchange())
                .hasStatus(200);
    }

    @Test
    void who_has_the_edition_is_told_that_nothing_changed() {
        String version = shelf.published(OfflineList.SATUAN).version();

        MvcTestResult answer = get("/reference/satuan?since=" + version);

        assertThat(Json.mapper().readTree(body(answer)).path("complete").booleanValue())
                .isFalse();
        assertThat(mvc.get()
                        .uri("/reference/satuan?since=" + version)
                        .header("If-None-Match", "\"" + version + "\"")
                        .exchange())
                .hasStatus(304);
    }

    @Test
    void who_has_an_older_edition_is_given_what_changed_under_a_tag_of_its_own(@TempDir Path folder) {
        Reference reference = running.get();
        Reference fewer = new Reference(
                reference.kabupaten(),
                reference.tahun(),
                reference.wilayah(),
                reference.kamus(),
                SatuanIndex.of(reference.satuan().all().subList(0, 3)));
        String older = new ReferenceShelf(folder, () -> fewer)
                .published(OfflineList.SATUAN)
                .version();
        ReferenceShelf now = new ReferenceShelf(folder, () -> reference);

        ResponseEntity<byte[]> answer = new ReferenceDoor(now).list("satuan", Optional.of(older), List.of("gzip"));

        Published published = now.published(OfflineList.SATUAN);
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"" + published.version() + "-" + older + ".gzip\"");
        assertThat(answer.getBody())
                .isEqualTo(published.since(older).orElseThrow().zipped());
    }

    @Test
    void who_has_an_edition_that_nobody_knows_is_given_all_of_it_and_told_so() {
        MvcTestResult answer = get("/reference/satuan?since=" + "0".repeat(32));

        assertThat(answer)
                .hasHeader("ETag", "\"" + shelf.published(OfflineList.SATUAN).version() + "\"");
        assertThat(Json.mapper().readTree(body(answer)).path("complete").booleanValue())
                .isTrue();
    }

    @Test
    void a_list_that_is_none_is_404() {
        assertThat(get("/reference/pagu")).hasStatus(404).hasContentType("application/problem+json");
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).exchange();
    }

    private static byte[] body(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }
}
