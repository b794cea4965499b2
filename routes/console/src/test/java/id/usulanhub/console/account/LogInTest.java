package id.usulanhub.console.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.usulanhub.console.ConsolePreview;
import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.Example;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LogInTest extends ConsoleTest {

    @Test
    void the_right_password_leads_to_today() {
        assertThat(logIn("bappeda", ConsolePreview.PASSWORD, "10.0.0.1")).hasRedirectedUrl("/");
        assertThat(logIn("operator", ConsolePreview.PASSWORD, "10.0.0.1")).hasRedirectedUrl("/");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        assertThat(logIn("bappeda", "wrong", "10.0.0.2")).hasRedirectedUrl("/masuk?gagal");
        assertThat(logIn("nobody", "wrong", "10.0.0.2")).hasRedirectedUrl("/masuk?gagal");
        assertThat(mvc.get().uri("/masuk?gagal")).bodyText().contains("data-test=\"login-failed\"");
    }

    @Test
    void after_five_failures_not_even_the_right_password_is_tried_from_there() {
        for (int failure = 0; failure < ThrottledAuthentication.MOST_FAILURES; failure++) {
            logIn("verif-setu", "guess", "10.0.0.3");
        }

        assertThat(logIn("verif-setu", ConsolePreview.PASSWORD, "10.0.0.3")).hasRedirectedUrl("/masuk?tunggu");
        assertThat(logIn("verif-setu", ConsolePreview.PASSWORD, "10.0.0.4")).hasRedirectedUrl("/");
    }

    @Test
    void whoever_is_not_logged_in_is_led_to_the_log_in() {
        assertThat(mvc.get().uri("/kecamatan")).hasStatus(302).redirectedUrl().endsWith("/masuk");
    }

    @Test
    void a_form_without_its_token_is_refused_and_nothing_is_done() {
        assertThat(mvc.post().uri("/kecamatan/" + Example.SETU + "/finalisasi").with(as("bappeda")))
                .hasStatus(403);
        assertThat(pipeline.calls).isEmpty();
    }

    @Test
    void log_out_ends_the_session() {
        MvcTestResult answer =
                mvc.post().uri("/keluar").with(as("bappeda")).with(csrf()).exchange();

        assertThat(answer).hasRedirectedUrl("/masuk?keluar");
    }

    private MvcTestResult logIn(String username, String password, String address) {
        return mvc.post()
                .uri("/masuk")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}
