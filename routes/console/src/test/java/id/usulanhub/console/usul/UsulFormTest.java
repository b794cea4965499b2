package id.usulanhub.console.usul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.usulanhub.codec.Json;
import id.usulanhub.console.ConsoleTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class UsulFormTest extends ConsoleTest {

    private static final String ID = "7c9d3f0e-5b0a-4c53-9b55-0d1f6a7e2c11";
    private static final String CHOSEN = "/usul?kecamatan=32.16.05&desa=32.16.05.2001&kamus=BM-104&langkah=isian";
    private static final Pattern NUMBER = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @Test
    void nobody_has_to_log_in() {
        assertThat(mvc.get().uri("/usul"))
                .hasStatusOk()
                .bodyText()
                .contains("Setu", "Cikarang Utara", "Pembangunan Jalan Beton");
    }

    @Test
    void a_chosen_kecamatan_offers_its_own_desa_only() {
        assertThat(mvc.get().uri("/usul?kecamatan=32.16.05"))
                .bodyText()
                .contains("Ciledug", "Seluruh kecamatan")
                .doesNotContain("Karangasih");
    }

    @Test
    void a_desa_of_another_kecamatan_is_not_taken_over() {
        assertThat(mvc.get().uri(CHOSEN.replace("32.16.05&", "32.16.09&")))
                .bodyText()
                .contains("data-test=\"fault-desa\"");
    }

    @Test
    void the_kamus_is_searched_by_words_that_mean_the_same() {
        assertThat(mvc.get().uri("/usul?cari=got"))
                .bodyText()
                .contains("Pembangunan Drainase Lingkungan Lebar 40 cm")
                .doesNotContain("Pelatihan Menjahit");
        assertThat(mvc.get().uri("/usul?cari=zzz")).bodyText().contains("Tidak ada pekerjaan dengan kata itu");
    }

    @Test
    void the_details_ask_for_what_the_kamus_entry_asks_for() {
        assertThat(mvc.get().uri(CHOSEN))
                .hasStatusOk()
                .bodyText()
                .contains("atribut.penerima_kk", "atribut.keterdesakan", "Foto kondisi", "Antara 50 dan 2.500 m")
                .doesNotContain("atribut.kemiskinan");
    }

    @Test
    void a_cost_is_asked_for_only_where_the_kamus_names_no_price() {
        assertThat(mvc.get().uri(CHOSEN))
                .bodyText()
                .contains("data-test=\"usul-estimate\"")
                .doesNotContain("name=\"anggaran\"");
    }

    @Test
    void every_form_that_is_opened_has_a_number_of_its_own() {
        assertThat(number(body(mvc.get().uri(CHOSEN).exchange())))
                .isNotEqualTo(number(body(mvc.get().uri(CHOSEN).exchange())));
    }

    @Test
    void a_right_form_is_stored_and_leads_to_its_receipt() {
        assertThat(send(right())).hasStatus3xxRedirection().hasRedirectedUrl("/usul/UH-1");

        JsonNode sent = sent();
        assertThat(sent.path("id").asString()).isEqualTo(ID);
        assertThat(sent.path("desa").asString()).isEqualTo("32.16.05.2001");
        assertThat(sent.path("biaya").asLong()).isEqualTo(280_000_000L);
        assertThat(sent.path("atribut").path("penerima_kk").asString()).isEqualTo("85");
        assertThat(sent.has("pengusul")).isFalse();
    }

    @Test
    void sending_twice_sends_the_same_bytes() {
        send(right());
        send(right());

        assertThat(pipeline.collected).hasSize(2);
        assertThat(pipeline.collected.get(0).body())
                .isEqualTo(pipeline.collected.get(1).body());
    }

    @Test
    void a_form_that_says_something_else_than_before_is_not_sent_over_it_unasked() {
        Map<String, String> other = with("uraian", "Usulan yang lain sama sekali");
        readings.sentByForm = true;

        assertThat(send(other)).hasStatus(409).bodyText().contains("data-test=\"usul-sent-before\"");
        assertThat(pipeline.collected).isEmpty();

        other.put("langkah", "ganti");
        assertThat(send(other)).hasStatus3xxRedirection();
        assertThat(sent().path("id").asString()).isEqualTo(ID);

        readings.sentByForm = false;
        other.put("langkah", "baru");
        assertThat(send(other)).hasStatus3xxRedirection();
        assertThat(sent().path("id").asString()).isNotEqualTo(ID);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_what_was_entered_stays() {
        Map<String, String> wrong = with("volume", "9000");
        wrong.put("masalah", "");
        wrong.put("atribut.penerima_kk", "banyak");
        wrong.put("lat", "tidak tahu");
        wrong.put("nama", "Ibu Contoh");

        assertThat(send(wrong))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "data-test=\"fault-volume\"",
                        "data-test=\"fault-masalah\"",
                        "data-test=\"fault-atribut.penerima_kk\"",
                        "data-test=\"fault-lat\"",
                        "data-test=\"fault-setuju\"")
                .contains("value=\"9000\"", "value=\"Ibu Contoh\"", ID);
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void name_and_contact_are_sent_only_with_consent() {
        Map<String, String> consenting = with("nama", "Ibu Contoh");
        consenting.put("kontak", "0800000001");
        consenting.put("setuju", "ya");
        send(consenting);

        assertThat(sent().path("pengusul").path("nama").asString()).isEqualTo("Ibu Contoh");
    }

    @Test
    void going_back_to_the_choice_keeps_the_details_out_of_the_address() {
        Map<String, String> back = with("langkah", "pilih");

        assertThat(send(back))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"uraian\" value=\"Jalan menuju sekolah\"", "method=\"post\"", "checked=\"checked\"");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void what_a_program_fills_in_is_refused_and_not_stored() {
        assertThat(send(with("situs", "http://example.org"))).hasStatus(422);
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void what_cannot_be_stored_now_stays_in_the_form() {
        pipeline.brokerDown = true;

        assertThat(send(right()))
                .hasStatus(503)
                .hasHeader("Retry-After", "10")
                .bodyText()
                .contains("Jalan menuju sekolah", "Belum dapat disimpan sekarang");
    }

    @Test
    void a_form_without_its_token_is_shown_again_and_not_stored() {
        var request = mvc.post().uri("/usul").content(new byte[0]);
        right().forEach(request::param);

        assertThat(request.exchange()).hasForwardedUrl("/usul");
        assertThat(pipeline.collected).isEmpty();
    }

    @Test
    void a_form_that_is_too_large_is_not_read() {
        assertThat(mvc.post()
                        .uri("/usul")
                        .content(new byte[(int) BodyLimit.MOST + 1])
                        .with(csrf()))
                .hasStatus(413);
    }

    @Test
    void the_device_may_be_asked_where_it_is_on_this_page_only() {
        assertThat(mvc.get().uri("/usul").exchange().getResponse().getHeader("Permissions-Policy"))
                .contains("geolocation=(self)");
        assertThat(mvc.get().uri("/masuk").exchange().getResponse().getHeader("Permissions-Policy"))
                .contains("geolocation=()");
    }

    @Test
    void the_log_in_page_leads_here() {
        assertThat(mvc.get().uri("/masuk")).bodyText().contains("href=\"/usul\"");
    }

    static Map<String, String> right() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", ID);
        form.put("kecamatan", "32.16.05");
        form.put("desa", "32.16.05.2001");
        form.put("kamus", "BM-104");
        form.put("uraian", "Jalan menuju sekolah");
        form.put("masalah", "Berlubang dan tergenang");
        form.put("volume", "200");
        form.put("atribut.penerima_kk", "85");
        form.put("atribut.keterdesakan", "4");
        form.put("langkah", "kirim");
        return form;
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> form = right();
        form.put(name, value);
        return form;
    }

    private MvcTestResult send(Map<String, String> form) {
        var request = mvc.post().uri("/usul").with(csrf()).content(new byte[0]);
        form.forEach(request::param);
        return request.exchange();
    }

    private JsonNode sent() {
        return Json.mapper().readTree(pipeline.collected.getLast().body());
    }

    private static String number(String page) {
        Matcher number = NUMBER.matcher(page);
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
