package id.usulanhub.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.FakeReplays;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.replay.ReplayRequest;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ReplayPageTest extends ConsoleTest {

    @Autowired
    private FakeReplays replays;

    @BeforeEach
    void nothing_was_replayed() {
        replays.replayed.clear();
    }

    @Test
    void the_page_of_a_connector_offers_its_versions_and_shows_what_was_replayed() {
        assertThat(mvc.get().uri("/konektor/web-form").with(as("operator")).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("f5e4d3c2b1a0")
                .contains("data-test=\"replay-runs\"");
    }

    @Test
    void what_would_happen_is_shown_first_and_nothing_is_replayed() {
        MvcTestResult answer = post("/konektor/web-form/ulang", "mapping", "new");

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"replay-plan\"")
                .contains("data-test=\"replay-run\"");
        assertThat(replays.replayed).isEmpty();
    }

    @Test
    void what_was_shown_is_replayed_with_its_filter() throws InterruptedException {
        MvcTestResult answer = mvc.post()
                .uri("/konektor/web-form/ulang/jalankan")
                .param("mapping", "0a1b2c3d4e5f")
                .param("from", "2026-11-21")
                .param("until", "2026-11-21")
                .param("rejected", "true")
                .param("problem", "satuan_unknown")
                .with(as("operator"))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus3xxRedirection();
        ReplayRequest request = replays.replayed.poll(10, TimeUnit.SECONDS);
        assertThat(request.mapping()).isEqualTo("0a1b2c3d4e5f");
        assertThat(request.filter().rejectedOnly()).isTrue();
        assertThat(request.filter().problem()).isEqualTo(ProblemCode.SATUAN_UNKNOWN);
        assertThat(request.filter().from()).isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(request.filter().until()).isEqualTo(Instant.parse("2026-11-21T17:00:00Z"));
    }

    @Test
    void what_cannot_stand_in_the_form_is_told_and_nothing_is_replayed() {
        assertThat(post("/konektor/web-form/ulang", "from", "kemarin"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"replay-fault\"");
        assertThat(post("/konektor/web-form/ulang/jalankan", "problem", "TIDAK_ADA"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"replay-fault\"");
        assertThat(replays.replayed).isEmpty();
    }

    @Test
    void a_version_that_nobody_knows_is_told() {
        assertThat(post("/konektor/web-form/ulang", "mapping", "ffffffffffff"))
                .hasStatusOk()
                .bodyText()
                .contains("data-test=\"replay-fault\"");
    }

    private MvcTestResult post(String uri, String name, String value) {
        return mvc.post()
                .uri(uri)
                .param(name, value)
                .with(as("operator"))
                .with(csrf())
                .exchange();
    }
}
