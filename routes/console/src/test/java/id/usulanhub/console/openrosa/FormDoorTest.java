package id.usulanhub.console.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.FakeForms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class FormDoorTest extends ConsoleTest {

    private static final String FORM = new String(FakeForms.CURRENT.form().xml(), StandardCharsets.UTF_8);

    @Test
    void the_list_names_the_form_that_is_to_be_filled_in() throws Exception {
        MvcTestResult answer = get("/openrosa/ponsel/formList");

        assertThat(answer)
                .hasStatus(200)
                .hasHeader("X-OpenRosa-Version", "1.0")
                .hasContentType("text/xml;charset=UTF-8");
        assertThat(body(answer))
                .contains("<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">")
                .contains("<formID>usulan</formID><name>Usulan Musrenbang</name><version>2</version><hash>md5:")
                .contains("<downloadUrl>http://localhost/openrosa/ponsel/forms/" + FakeForms.CURRENT.hash()
                        + "/form.xml</downloadUrl>")
                .doesNotContain("<version>1</version>")
                .doesNotContain("descriptionText");
    }

    @Test
    void the_list_can_be_of_one_form_with_words_or_with_all_versions() throws Exception {
        assertThat(body(get("/openrosa/ponsel/formList?formID=lain"))).doesNotContain("<xform>");
        assertThat(body(get("/openrosa/ponsel/formList?formID=usulan&verbose=true")))
                .contains("descriptionText");
        assertThat(body(get("/openrosa/ponsel/formList?listAllVersions=true")))
                .contains("<version>2</version>")
                .contains("<version>1</version>");
    }

    @Test
    void what_the_list_and_the_manifest_name_can_be_downloaded_and_keeps_its_hash() throws Exception {
        String list = body(get("/openrosa/ponsel/formList"));

        assertThat(body(get(path(list, "downloadUrl")))).isEqualTo(FORM);
        assertThat(list).contains("md5:" + md5(FORM));
        String manifest = body(get(path(list, "manifestUrl")));
        assertThat(manifest)
                .contains("<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">")
                .contains("<filename>desa.csv</filename><hash>md5:" + md5("name,label\n"));
        assertThat(body(get(path(manifest, "downloadUrl")))).isEqualTo("name,label\n");
        assertThat(body(get("/openrosa/ponsel/formList"))).isEqualTo(list);
    }

    @Test
    void what_is_not_there_is_404() {
        assertThat(get("/openrosa/ponsel/forms/00/form.xml")).hasStatus(404);
        assertThat(get("/openrosa/ponsel/forms/" + FakeForms.CURRENT.hash() + "/media/lain.csv"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openrosa/ponsel", "/openrosa/", "/openrosa/ponsel/lain", "/openrosa/tiada/x/y"})
    void an_address_that_is_no_door_is_404_of_an_openrosa_server(String address) {
        assertThat(get(address)).hasStatus(404).hasHeader("X-OpenRosa-Version", "1.0");
    }

    @Test
    void without_https_digest_is_asked_for_and_a_password_never() throws Exception {
        MvcTestResult asked = get("/openrosa/ponsel-akun/formList");

        assertThat(asked).hasStatus(401);
        assertThat(asked.getResponse().getHeaders("WWW-Authenticate"))
                .singleElement()
                .asString()
                .startsWith("Digest ");
        assertThat(mvc.get()
                        .uri("/openrosa/ponsel-akun/formList")
                        .header("Authorization", basic())
                        .exchange())
                .hasStatus(401);
        assertThat(mvc.get()
                        .uri("/openrosa/ponsel-akun/formList")
                        .header("Authorization", digest(asked.getResponse().getHeader("WWW-Authenticate")))
                        .exchange())
                .hasStatus(200);
    }

    @Test
    void who_guesses_passwords_is_not_answered_for_a_while_and_others_are() throws Exception {
        String challenge = get("/openrosa/ponsel-akun/formList").getResponse().getHeader("WWW-Authenticate");
        for (int guess = 0; guess < PhoneAccess.MOST_FAILURES; guess++) {
            assertThat(from("10.9.9.9", digest(challenge).replace("response=\"", "response=\"0")))
                    .hasStatus(401);
        }

        assertThat(from("10.9.9.9", digest(challenge))).hasStatus(429);
        assertThat(from("10.9.9.9", "")).hasStatus(401);
        assertThat(from("10.9.9.8", digest(challenge))).hasStatus(200);
    }

    @Test
    void who_guesses_from_many_addresses_of_one_network_is_not_answered_either() throws Exception {
        String challenge = get("/openrosa/ponsel-akun/formList").getResponse().getHeader("WWW-Authenticate");
        for (int guess = 0; guess < PhoneAccess.MOST_FAILURES; guess++) {
            from("2001:db8:0:7:0:0:0:" + guess, digest(challenge).replace("response=\"", "response=\"0"));
        }

        assertThat(from("2001:db8:0:7:0:0:1:0", digest(challenge))).hasStatus(429);
        assertThat(from("2001:db8:0:8:0:0:1:0", digest(challenge))).hasStatus(200);
    }

    @Test
    void a_password_that_is_right_makes_nobody_forget_the_guesses_at_another_account() {
        for (int guess = 0; guess < PhoneAccess.MOST_FAILURES; guess++) {
            assertThat(overHttps(basic("camat:" + guess))).hasStatus(401);
            assertThat(overHttps(basic())).hasStatus(200);
        }

        assertThat(overHttps(basic("camat:benar"))).hasStatus(429);
        assertThat(overHttps(basic())).hasStatus(200);
    }

    private MvcTestResult overHttps(String authorization) {
        return mvc.get()
                .uri("https://hub.example/openrosa/ponsel-akun/formList")
                .header("Authorization", authorization)
                .with(request -> {
                    request.setRemoteAddr("10.9.9.7");
                    return request;
                })
                .exchange();
    }

    private MvcTestResult from(String address, String authorization) {
        return mvc.get()
                .uri("/openrosa/ponsel-akun/formList")
                .header("Authorization", authorization)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    @Test
    void over_https_a_password_will_do() {
        MvcTestResult asked = mvc.get()
                .uri("https://hub.example/openrosa/ponsel-akun/formList")
                .exchange();

        assertThat(asked.getResponse().getHeaders("WWW-Authenticate")).hasSize(2);
        assertThat(mvc.get()
                        .uri("https://hub.example/openrosa/ponsel-akun/formList")
                        .header("Authorization", basic())
                        .exchange())
                .hasStatus(200);
    }

    @Test
    void a_token_in_the_path_lets_in_without_asking_and_stays_in_every_address() throws Exception {
        String list = body(get("/openrosa/ponsel-token/key/t0ken-ponsel/formList"));

        assertThat(path(list, "downloadUrl")).startsWith("/openrosa/ponsel-token/key/t0ken-ponsel/forms/");
        assertThat(get(path(list, "downloadUrl"))).hasStatus(200);
        MvcTestResult wrong = get("/openrosa/ponsel-token/key/lain/formList");
        assertThat(wrong).hasStatus(403).doesNotContainHeader("WWW-Authenticate");
        assertThat(get("/openrosa/ponsel-token/formList")).hasStatus(404);
        assertThat(get("/openrosa/ponsel/key/x/formList")).hasStatus(404);
    }

    private static String basic() {
        return basic("desa:rahasia");
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String challenge) throws Exception {
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(challenge);
        assertThat(nonce.find()).isTrue();
        String uri = "/openrosa/ponsel-akun/formList";
        String response = md5(String.join(
                ":", md5("desa:ponsel-akun:rahasia"), nonce.group(1), "00000001", "c", "auth", md5("GET:" + uri)));
        return "Digest username=\"desa\", realm=\"ponsel-akun\", nonce=\"" + nonce.group(1) + "\", uri=\"" + uri
                + "\", qop=auth, nc=00000001, cnonce=\"c\", response=\"" + response + "\"";
    }

    private static String path(String xml, String element) {
        Matcher found =
                Pattern.compile("<" + element + ">http://localhost([^<]+)<").matcher(xml);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).header("X-OpenRosa-Version", "1.0").exchange();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
