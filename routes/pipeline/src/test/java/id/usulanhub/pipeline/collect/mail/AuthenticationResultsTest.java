package id.usulanhub.pipeline.collect.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a mail server, and of those who would like theirs to be taken for them. */
class AuthenticationResultsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.com; spf=pass smtp.mailfrom=\"x dmarc=pass \"@evil.example; dmarc=fail",
                "mx.example.com; spf=pass smtp.mailfrom=\"x dmarc=pass \"@evil.example",
                "mx.example.com; spf=pass smtp.mailfrom=\"x; dmarc=pass \"@evil.example",
                "mx.example.com; spf=pass smtp.mailfrom=\"x\\\"; dmarc=pass; \"@evil.example",
                "mx.example.com; spf=pass (from x; dmarc=pass) smtp.mailfrom=evil.example",
                "mx.example.com; spf=pass (from (x); dmarc=pass) smtp.mailfrom=evil.example",
                "mx.example.com; spf=pass (from \\); dmarc=pass; ) smtp.mailfrom=evil.example",
                "mx.example.com; spf=pass smtp.mailfrom=dmarc=pass",
                "mx.example.com; spf=pass smtp.mailfrom=\"x; dmarc=pass",
                "mx.example.com; dmarc=pass header.from=evil.example; dmarc=fail header.from=bekasikab.go.id",
                "mx.example.com; dmarc=passable",
                "mx.example.com; dmarc=(pass) fail",
                "mx.example.com; none",
                "mx.example.com"
            })
    void what_a_sender_says_in_the_server_s_header_proves_nothing(String header) {
        AuthenticationResults results = AuthenticationResults.of(header);

        assertThat(results.by()).isEqualTo("mx.example.com");
        assertThat(results.passesDmarc()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.com; dmarc=pass",
                "mx.example.com 1;\r\n\tspf=pass smtp.mailfrom=\"a; b\"@bekasikab.go.id;\r\n\tDMARC = Pass (p=reject (all)) header.from=x",
                "(ours) MX.example.com; dmarc/1=pass header.from=bekasikab.go.id"
            })
    void what_the_server_found_is_read_however_it_is_written(String header) {
        AuthenticationResults results = AuthenticationResults.of(header);

        assertThat(results.by()).isEqualTo("mx.example.com");
        assertThat(results.passesDmarc()).isTrue();
    }

    @Test
    void a_header_without_words_names_no_server() {
        assertThat(AuthenticationResults.of("").by()).isEmpty();
    }
}
