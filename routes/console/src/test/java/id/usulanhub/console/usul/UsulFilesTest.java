package id.usulanhub.console.usul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.Sha256;
import id.usulanhub.console.ConsoleTest;
import id.usulanhub.pipeline.collect.Attachments;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class UsulFilesTest extends ConsoleTest {

    private static final Pattern KEPT = Pattern.compile("name=\"(berkas\\.[0-9a-f]{16})\" value=\"([^\"]+)\"");
    private static final byte[] PDF = "%PDF-1.7 surat".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Attachments attachments;

    @Test
    void the_form_offers_a_field_for_each_document_that_the_kamus_asks_for() {
        assertThat(mvc.get().uri("/usul?kecamatan=32.16.05&desa=semua&kamus=BM-101&langkah=isian"))
                .bodyText()
                .contains("name=\"dokumen.0\"", "name=\"dokumen.1\"", "name=\"foto\"", "Surat kesediaan lahan")
                .contains("multipart/form-data", "<option value=\"tanah desa\"");
    }

    @Test
    void photos_are_kept_by_their_hash_and_named_in_the_submission() {
        assertThat(send(right(), photo("dokumen.0", 1), photo("foto", 2))).hasStatus3xxRedirection();

        JsonNode files = sent().path("lampiran");
        assertThat(files.valueStream().map(file -> file.path("sha256").asString()))
                .containsExactlyInAnyOrder(Sha256.hex(jpeg(1)), Sha256.hex(jpeg(2)));
        assertThat(files.valueStream().map(file -> file.path("document").asString("")))
                .containsExactlyInAnyOrder("foto kondisi", "");
        assertThat(attachments.open(Sha256.hex(jpeg(1)))).isPresent();
    }

    @Test
    void the_same_photos_sent_twice_are_the_same_bytes() {
        send(right(), photo("foto", 1), photo("foto", 2));
        send(right(), photo("foto", 2), photo("foto", 1));

        assertThat(pipeline.collected).hasSize(2);
        assertThat(pipeline.collected.getFirst().body())
                .isEqualTo(pipeline.collected.getLast().body());
    }

    @Test
    void a_form_that_has_to_be_mended_keeps_its_files() {
        Map<String, String> wrong = right();
        wrong.put("volume", "banyak");
        MvcTestResult answer = send(wrong, photo("dokumen.0", 1));
        assertThat(answer).hasStatus(422).bodyText().contains("data-test=\"usul-kept\"", "jalan 1.jpg");

        Map<String, String> mended = right();
        mended.putAll(kept(answer));
        assertThat(send(mended)).hasStatus3xxRedirection();
        assertThat(sent().path("lampiran").path(0).path("document").asString()).isEqualTo("foto kondisi");
    }

    @Test
    void a_kept_file_can_be_removed() {
        Map<String, String> form = right();
        form.put("volume", "banyak");
        form.putAll(kept(send(form, photo("foto", 1), photo("foto", 2))));
        String first = form.keySet().stream()
                .filter(name -> name.startsWith("berkas."))
                .findFirst()
                .orElseThrow();
        form.put(first.replace("berkas.", "hapus."), "ya");
        form.put("volume", "200");

        assertThat(send(form)).hasStatus3xxRedirection();
        assertThat(sent().path("lampiran")).hasSize(1);
    }

    @Test
    void what_is_neither_photo_nor_document_is_refused_by_its_bytes_and_said_beside_its_field() {
        assertThat(send(
                        right(),
                        new MockMultipartFile(
                                "foto", "a.jpg", "image/jpeg", "MZ program".getBytes(StandardCharsets.UTF_8))))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"fault-foto\"", "a.jpg: bukan foto atau PDF");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_said_beside_the_document_for_which_it_was_chosen() {
        byte[] large = new byte[(int) Attachments.MOST_BYTES + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(send(right(), new MockMultipartFile("dokumen.0", "besar.pdf", "application/pdf", large)))
                .hasStatus(422)
                .bodyText()
                .contains("data-test=\"fault-dokumen.0\"", "besar.pdf: lebih dari 10 MB");
    }

    @Test
    void more_files_than_are_taken_are_told_and_the_first_are_kept() {
        MockMultipartFile[] files = IntStream.rangeClosed(1, Attachments.MOST_FILES + 2)
                .mapToObj(number -> photo("foto", number))
                .toArray(MockMultipartFile[]::new);
        MvcTestResult answer = send(right(), files);

        assertThat(answer).hasStatus(422).bodyText().contains("Paling banyak 10 berkas");
        assertThat(kept(answer)).hasSize(Attachments.MOST_FILES);
    }

    @Test
    void a_file_that_somebody_names_without_having_sent_it_is_not_taken() {
        Map<String, String> forged = right();
        forged.put("berkas.0123456789abcdef", "eyJuYW1hIjoiYSJ9.AAAA");

        assertThat(send(forged)).hasStatus(422).bodyText().contains("Satu berkas perlu dipilih lagi");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void files_go_along_when_somebody_chooses_another_work() {
        Map<String, String> back = right();
        back.put("langkah", "pilih");

        assertThat(kept(send(back, photo("foto", 1)))).hasSize(1);
    }

    @Test
    void nothing_is_kept_while_there_is_no_room() {
        health.storageFull = true;

        assertThat(send(right(), photo("foto", 77))).hasStatus(503);
        assertThat(attachments.open(Sha256.hex(jpeg(77)))).isEmpty();
    }

    private MvcTestResult send(Map<String, String> form, MockMultipartFile... files) {
        var request = mvc.post().uri("/usul").multipart();
        Stream.of(files).forEach(request::file);
        form.forEach(request::param);
        return request.with(csrf()).content(new byte[0]).exchange();
    }

    private static Map<String, String> right() {
        return new LinkedHashMap<>(UsulFormTest.right());
    }

    private static Map<String, String> kept(MvcTestResult answer) {
        Map<String, String> kept = new LinkedHashMap<>();
        Matcher field = KEPT.matcher(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        while (field.find()) {
            kept.put(field.group(1), field.group(2));
        }
        return kept;
    }

    private JsonNode sent() {
        return Json.mapper().readTree(pipeline.collected.getLast().body());
    }

    private static MockMultipartFile photo(String field, int number) {
        return new MockMultipartFile(field, "C:\\foto\\jalan " + number + ".jpg", "image/jpeg", jpeg(number));
    }

    private static byte[] jpeg(int number) {
        return new byte[] {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, (byte) number
        };
    }
}
