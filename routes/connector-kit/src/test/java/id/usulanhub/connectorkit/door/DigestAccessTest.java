package id.usulanhub.connectorkit.door;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.door.DigestAccess.Request;
import id.usulanhub.connectorkit.door.DigestAccess.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DigestAccessTest {

    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final Request ASKED = new Request("POST", "/openrosa/ponsel/submission?deviceID=x");
    private static final List<String> ACCOUNTS = List.of("desa:lama", "desa:ba:ru", "lain:x");

    private Instant now = NOW;
    private final InstantSource clock = () -> now;
    private final DigestAccess access = new DigestAccess(new byte[] {1, 2, 3}, clock);

    @Test
    void the_example_of_the_standard_is_right_over_a_nonce_that_is_not_ours() {
        String header = "Digest username=\"Mufasa\", realm=\"testrealm@host.com\", uri=\"/dir/index.html\","
                + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", nc=00000001, cnonce=\"0a4f113b\", qop=auth,"
                + " response=\"6629fae49393a05397450978507c4ef1\", opaque=\"x\"";

        assertThat(access.check(
                        header,
                        new Request("GET", "/dir/index.html"),
                        "testrealm@host.com",
                        List.of("Mufasa:Circle Of Life")))
                .isEqualTo(Verdict.STALE);
    }

    @Test
    void each_of_the_accounts_is_let_in_with_and_without_qop() throws Exception {
        assertThat(check(answer("desa", "lama", true))).isEqualTo(Verdict.GOOD);
        assertThat(check(answer("desa", "ba:ru", true))).isEqualTo(Verdict.GOOD);
        assertThat(check(answer("lain", "x", false))).isEqualTo(Verdict.GOOD);
    }

    @Test
    void another_password_or_user_is_wrong() throws Exception {
        assertThat(check(answer("desa", "salah", true))).isEqualTo(Verdict.WRONG);
        assertThat(check(answer("siapa", "x", true))).isEqualTo(Verdict.WRONG);
        assertThat(check("Digest")).isEqualTo(Verdict.WRONG);
        assertThat(check("Digest nonsense=\"")).isEqualTo(Verdict.WRONG);
        assertThat(check("Digest username=\"desa\", realm=\"ponsel\", uri=\"" + ASKED.uri() + "\""))
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void nobody_is_let_in_by_the_name_of_no_user_whatever_he_answers() throws Exception {
        String header = answer("desa", "lama", true);

        assertThat(check(header.replace("username=\"desa\"", "username=\"lain\"")))
                .isEqualTo(Verdict.WRONG);
        for (String response : List.of("", "null", "no such user", "00000000000000000000000000000000")) {
            assertThat(check(header.replace("\"desa\"", "\"lain\"")
                            .replaceAll("response=\"[^\"]*\"", "response=\"" + response + "\"")))
                    .isEqualTo(Verdict.WRONG);
        }
    }

    @Test
    void an_answer_holds_for_the_request_that_it_was_given_for_only() throws Exception {
        String header = answer("desa", "lama", true);

        assertThat(access.check(header, new Request("POST", "/openrosa/ponsel/formList"), "ponsel", ACCOUNTS))
                .isEqualTo(Verdict.WRONG);
        assertThat(access.check(header, new Request("GET", ASKED.uri()), "ponsel", ACCOUNTS))
                .isEqualTo(Verdict.WRONG);
        assertThat(access.check(header, ASKED, "lain", ACCOUNTS)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_nonce_grows_old_and_another_hub_s_is_none() throws Exception {
        String header = answer("desa", "lama", true);
        now = NOW.plus(Duration.ofMinutes(59));
        assertThat(check(header)).isEqualTo(Verdict.GOOD);
        now = NOW.plus(Duration.ofMinutes(61));
        assertThat(check(header)).isEqualTo(Verdict.STALE);
        assertThat(access.challenge("ponsel", true)).contains("stale=true");

        now = NOW;
        DigestAccess other = new DigestAccess(new byte[] {9}, clock);
        assertThat(other.check(header, ASKED, "ponsel", ACCOUNTS)).isEqualTo(Verdict.STALE);
    }

    private Verdict check(String header) {
        return access.check(header + " ", ASKED, "ponsel", ACCOUNTS);
    }

    private String answer(String user, String password, boolean qop) throws Exception {
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(access.challenge("ponsel", false));
        assertThat(nonce.find()).isTrue();
        String secret = md5(user + ":ponsel:" + password);
        String asked = md5("POST:" + ASKED.uri());
        String middle = qop ? nonce.group(1) + ":00000001:abc:auth" : nonce.group(1);
        return "Digest username=\"" + user + "\", realm=\"ponsel\", nonce=\"" + nonce.group(1) + "\", uri=\""
                + ASKED.uri()
                + "\", response=\"" + md5(secret + ":" + middle + ":" + asked) + "\""
                + (qop ? ", qop=auth, nc=00000001, cnonce=\"abc\"" : "");
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
