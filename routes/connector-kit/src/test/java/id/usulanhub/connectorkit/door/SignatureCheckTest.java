package id.usulanhub.connectorkit.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.door.SignatureCheck.Verdict;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures were made by another implementation of HMAC. */
class SignatureCheckTest {

    private static final String KEY = "kunci-uji";
    private static final String WHSEC = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    private static final Instant SENT = Instant.parse("2026-11-22T00:00:00Z");
    private static final byte[] BODY =
            "{\"usulan\":\"Perbaikan jalan Desa Sukamaju — 300 m\"}".getBytes(StandardCharsets.UTF_8);
    private static final String STANDARD = "v1,gx79lJ3erTU0xuU5tizqk7y+3IYksWhmZRL3a+Zjw5M=";

    @TempDir
    Path parent;

    /** How a source signs, as a manifest writes it, and a request that it signed. */
    enum Source {
        TYPEFORM(
                "header: Typeform-Signature, algorithm: hmac-sha256, encoding: base64, prefix: sha256=",
                KEY,
                "Typeform-Signature: sha256=OIkI5xd3R1/aAgQBo8jPTk0SC9sy5btJNrZY60QDXJA="),
        TALLY(
                "header: Tally-Signature, algorithm: hmac-sha256, encoding: base64",
                KEY,
                "tally-signature: OIkI5xd3R1/aAgQBo8jPTk0SC9sy5btJNrZY60QDXJA="),
        STANDARD_WEBHOOKS(
                "header: webhook-signature, algorithm: hmac-sha256, encoding: base64, prefix: 'v1,', separator: ' ',"
                        + " signed: '{id}.{timestamp}.{body}', id-header: webhook-id,"
                        + " timestamp-header: webhook-timestamp, secret-encoding: whsec",
                WHSEC,
                "webhook-signature: " + STANDARD,
                "webhook-id: msg_u1",
                "webhook-timestamp: 1795305600"),
        WEBFLOW(
                "header: x-webflow-signature, algorithm: hmac-sha256, encoding: hex, signed: '{timestamp}:{body}',"
                        + " timestamp-header: x-webflow-timestamp, timestamp-unit: ms",
                KEY,
                "x-webflow-signature: 361679c82da65004fe70e06a2bef45f2a0dabb90366b0163d83eee6060178238",
                "x-webflow-timestamp: 1795305600123"),
        GITHUB(
                "header: X-Hub-Signature-256, algorithm: hmac-sha256, encoding: hex, prefix: sha256=",
                KEY,
                "X-Hub-Signature-256: sha256=388908e71777475fda020401a3c8cf4e4d120bdb32e5bb4936b658eb44035c90"),
        SHA1(
                "header: X-Hub-Signature, algorithm: hmac-sha1, encoding: hex, prefix: sha1=",
                KEY,
                "X-Hub-Signature: sha1=D7EC63E5EB53AF5311B023DFC5ADE316F8903FDB"),
        SHA512(
                "header: X-Signature, algorithm: hmac-sha512, encoding: hex",
                KEY,
                "X-Signature: c9c708815700b0d223bc828ddbb726487ecd0452c033701d708a9a85363c341c"
                        + "7310fed806a15f0c5c5e8961da5b69908390214f533537a9e3b0bd42eedd1e8b");

        private final String yaml;
        private final String secret;
        private final String[] headers;

        Source(String yaml, String secret, String... headers) {
            this.yaml = yaml;
            this.secret = secret;
            this.headers = headers;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_source_signed_is_good(Source source) {
        assertThat(check(source, source.secret).check(FakeKnock.with(source.headers), BODY))
                .isEqualTo(Verdict.GOOD);
    }

    @ParameterizedTest
    @EnumSource
    void one_byte_more_another_secret_and_no_signature_are_not(Source source) {
        byte[] more = (new String(BODY, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8);
        String other = source == Source.STANDARD_WEBHOOKS ? "whsec_AAAA" : "kunci-lain";

        assertThat(check(source, source.secret).check(FakeKnock.with(source.headers), more))
                .isEqualTo(Verdict.DIFFERS);
        assertThat(check(source, other).check(FakeKnock.with(source.headers), BODY))
                .isEqualTo(Verdict.DIFFERS);
        assertThat(check(source, source.secret).check(FakeKnock.with(), BODY)).isEqualTo(Verdict.HEADER_MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void two_secrets_are_good_while_they_are_being_changed_and_without_any_nothing_is(Source source) {
        String other = source == Source.STANDARD_WEBHOOKS ? "whsec_AAAA" : "kunci-lain";

        assertThat(check(source, other, source.secret).check(FakeKnock.with(source.headers), BODY))
                .isEqualTo(Verdict.GOOD);
        assertThat(check(source).check(FakeKnock.with(source.headers), BODY)).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void one_good_signature_among_several_is_enough_and_other_schemes_are_passed_over() {
        SignatureCheck check = check(Source.STANDARD_WEBHOOKS, WHSEC);

        assertThat(check.check(standard("v1,AAAA " + STANDARD, "1795305600"), BODY))
                .isEqualTo(Verdict.GOOD);
        assertThat(check.check(standard(STANDARD.replace("v1,", "v1a,"), "1795305600"), BODY))
                .isEqualTo(Verdict.DIFFERS);
        assertThat(check.check(standard("v1,AAAA ".repeat(11) + STANDARD, "1795305600"), BODY))
                .isEqualTo(Verdict.DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    void a_clock_that_is_apart_as_far_as_allowed_is_in_time(long apart) {
        assertThat(at(apart).check(standard(STANDARD, "1795305600"), BODY)).isEqualTo(Verdict.GOOD);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400})
    void an_older_or_a_later_delivery_is_refused(long apart) {
        assertThat(at(apart).check(standard(STANDARD, "1795305600"), BODY)).isEqualTo(Verdict.TIME_OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "9223372036854775807", "99999999999999999999", "1795305600.5"})
    void a_time_that_is_none_is_refused(String timestamp) {
        assertThat(at(0).check(standard(STANDARD, timestamp), BODY)).isEqualTo(Verdict.TIME_OUTSIDE);
    }

    @Test
    void another_time_or_id_than_the_signed_one_is_refused() {
        assertThat(at(0).check(standard(STANDARD, "1795305601"), BODY)).isEqualTo(Verdict.DIFFERS);
        assertThat(at(0).check(
                                FakeKnock.with(
                                        "webhook-signature: " + STANDARD,
                                        "webhook-id: msg_u2",
                                        "webhook-timestamp: 1795305600"),
                                BODY))
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void a_secret_that_is_not_written_as_the_manifest_says_is_told_without_saying_it() {
        assertThatThrownBy(() -> Signature.SecretEncoding.WHSEC.key("whsec_not base64!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("not base64!")
                .hasNoCause();
        assertThatThrownBy(() -> Signature.SecretEncoding.WHSEC.key("whsec_"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FakeKnock standard(String signature, String timestamp) {
        return FakeKnock.with(
                "webhook-signature: " + signature, "webhook-id: msg_u1", "webhook-timestamp: " + timestamp);
    }

    private SignatureCheck at(long apart) {
        return check(Source.STANDARD_WEBHOOKS, SENT.plusSeconds(apart), WHSEC);
    }

    private SignatureCheck check(Source source, String... secrets) {
        return check(source, SENT, secrets);
    }

    private SignatureCheck check(Source source, Instant now, String... secrets) {
        String manifest =
                Fixtures.FORM_MANIFEST + "secrets: [kunci]\nsignature: {secret: kunci, " + source.yaml + "}\n";
        Fixtures.write(parent, "form", manifest, Fixtures.FORM_MAPPING);
        var connectors = ConnectorLoader.fromDirectory(parent);
        assertThat(connectors.findings()).isEmpty();
        Signature rules =
                connectors.find("form").orElseThrow().manifest().door().signature();
        return new SignatureCheck(rules, List.of(secrets), InstantSource.fixed(now));
    }
}
