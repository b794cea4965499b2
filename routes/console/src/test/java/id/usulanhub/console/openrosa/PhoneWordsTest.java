package id.usulanhub.console.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.collect.DoorCode;
import java.io.IOException;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a phone shows is said to whoever holds it: what happened, and what to do now. */
class PhoneWordsTest extends PhoneTest {

    /** Those that only other doors give. */
    private static final Set<DoorCode> OF_MACHINES = EnumSet.of(
            DoorCode.SIGNATURE_WRONG,
            DoorCode.FILE_MISSING,
            DoorCode.UPLOAD_UNCLEAR,
            DoorCode.UPLOAD_ELSEWHERE,
            DoorCode.UPLOAD_UNDER_WAY,
            DoorCode.CONTENT_DIFFERS,
            DoorCode.TOKEN_UNCLEAR,
            DoorCode.LIST_UNKNOWN,
            DoorCode.RECEIPT_UNKNOWN);

    @Test
    void every_refusal_of_a_phone_has_words_of_its_own_in_both_languages() throws IOException {
        Set<String> keys = bundle("id").stringPropertyNames();

        assertThat(keys)
                .containsAll(EnumSet.complementOf(EnumSet.copyOf(OF_MACHINES)).stream()
                        .flatMap(code -> Stream.of("phone." + code, "phone." + code + ".detail"))
                        .toList());
    }

    @Test
    void no_words_for_a_phone_are_about_what_only_machines_and_integrators_see() throws IOException {
        for (String language : new String[] {"id", "en"}) {
            Properties texts = bundle(language);
            assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("phone.")))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(key -> assertThat(texts.getProperty(key))
                            .doesNotContainIgnoringCase("Retry-After")
                            .doesNotContainIgnoringCase("README")
                            .doesNotContainIgnoringCase("konektor")
                            .doesNotContainIgnoringCase("connector")
                            .doesNotContainIgnoringCase("header"));
        }
    }

    @Test
    void who_changes_what_somebody_else_has_changed_is_told_so_and_what_to_do() throws Exception {
        post(PhoneBody.of(xml()));
        post(PhoneBody.of(edit(UUID.randomUUID().toString(), id)));

        assertThat(words(post(PhoneBody.of(edit(UUID.randomUUID().toString(), id)))))
                .contains("sudah lebih dulu diubah orang lain")
                .contains("hubungi petugas kecamatan");
    }

    @Test
    void other_words_under_the_same_number_are_told_apart_from_that() throws Exception {
        post(PhoneBody.of(xml()));

        assertThat(words(post(PhoneBody.of(xml().replace("jalan", "jembatan")))))
                .contains("sudah diterima dengan isi lain");
    }

    @Test
    void who_sends_too_much_is_told_what_a_phone_can_do_about_it() throws Exception {
        String[] many = IntStream.range(0, 201).mapToObj(number -> "x").toArray(String[]::new);

        assertThat(words(post(PhoneBody.of(xml(), many)))).contains("Kurangi foto atau berkasnya");
        assertThat(words(post(PhoneBody.of(xml().replace("jalan", "j".repeat(3_000))))))
                .contains("Pakai foto yang lebih kecil");
    }

    @Test
    void who_shows_no_password_is_told_where_to_enter_it() throws Exception {
        MvcTestResult answer = mvc.get().uri("/openrosa/ponsel-akun/formList").exchange();

        assertThat(answer).hasStatus(401);
        assertThat(words(answer)).contains("pengaturan server di aplikasi");
    }

    @Test
    void a_parameter_that_cannot_be_read_is_400_by_the_protocol() throws Exception {
        MvcTestResult answer =
                mvc.get().uri("/openrosa/ponsel/formList?listAllVersions=x").exchange();

        assertThat(answer).hasStatus(400).hasContentType(OpenRosaXml.TEXT_XML).hasHeader("X-OpenRosa-Version", "1.0");
        assertThat(words(answer)).contains("Permintaan aplikasi tidak dapat dibaca");
    }

    private static String words(MvcTestResult refusal) throws UnsupportedEncodingException {
        String body = body(refusal);
        assertThat(body).contains("submit_failure");
        return body;
    }

    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        Path file = Path.of("src", "main", "resources", "console", "messages_" + language + ".properties");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
