package id.usulanhub.pipeline.collect.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.poll.Poll;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {

    private static final Poll POLL = PolledConnector.connector().manifest().poll();

    @Test
    void a_question_names_the_form_the_page_and_the_time() {
        FeedAddress address = address("https://odk.example.id/", "usulan 2027/a");

        assertThat(address.changed(Instant.parse("2026-11-21T03:00:00Z"), "t=1&x"))
                .hasToString("https://odk.example.id/v1/projects/7/forms/usulan%202027%2Fa.svc/Submissions"
                        + "?%24top=2&%24count=true&%24expand=*"
                        + "&%24filter=__system%2FsubmissionDate%20ge%202026-11-21T03%3A00%3A00Z"
                        + "%20or%20__system%2FupdatedAt%20ge%202026-11-21T03%3A00%3A00Z&%24skiptoken=t%3D1%26x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://odk.example.id",
                "http://odk.example.id.evil.example:8383",
                "ftp://odk.example.id",
                "file:///etc/passwd",
                "https://user:secret@odk.example.id",
                "https://odk.example.id?a=b",
                "odk.example.id",
                "https://",
                "not an address"
            })
    void an_address_without_tls_or_with_more_than_a_place_is_refused(String url) {
        assertThatThrownBy(() -> address(url, "usulan")).hasMessageContaining("SETTING_WRONG url");
    }

    @Test
    void without_tls_only_a_host_that_the_operator_allows_is_asked() {
        assertThat(address("http://odk.lokal:8383", "usulan").feed()).startsWith("http://odk.lokal:8383/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void a_setting_that_is_missing_or_leads_elsewhere_is_named(String form) {
        assertThatThrownBy(() -> FeedAddress.of(
                        new Poll(
                                "/forms/{form}/Submissions",
                                POLL.every(),
                                POLL.overlap(),
                                POLL.again(),
                                1,
                                "",
                                "/id",
                                POLL.changed(),
                                "",
                                Poll.Skip.NONE),
                        Map.of("url", "https://odk.example.id", "form", form),
                        Set.of()))
                .hasMessageContaining("SETTING_WRONG form");
    }

    private static FeedAddress address(String url, String form) {
        return FeedAddress.of(POLL, Map.of("url", url, "project", "7", "form", form), Set.of("odk.lokal:8383"));
    }
}
