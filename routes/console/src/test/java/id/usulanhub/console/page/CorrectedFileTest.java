package id.usulanhub.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.FakeCorrections;
import id.usulanhub.console.FakePipeline.Call;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of a file that corrects another. */
class CorrectedFileTest extends ConsoleTest {

    private static final String PAGE = "/impor/" + "ab".repeat(32);
    private static final String CHOSEN = FakeCorrections.FREE + "@2";

    @Test
    void the_page_tells_what_the_file_changes_of_the_one_before() {
        assertThat(mvc.get().uri(PAGE).with(as("operator")))
                .bodyText()
                .contains("data-test=\"reupload-counts\"", "60 %")
                .contains("<del>200</del>", "<ins>250</ins>", "Taman")
                .contains("data-test=\"followed\"", "/impor/" + "ef".repeat(32));
    }

    @Test
    void what_stands_in_a_finalised_list_or_was_refused_cannot_be_chosen() {
        MvcTestResult page = mvc.get().uri(PAGE).with(as("operator")).exchange();

        assertThat(page).bodyText().contains("value=\"" + CHOSEN + "\"", "Usulan!A3", "Usulan!A4");
        assertThat(page).bodyText().containsOnlyOnce("type=\"checkbox\"");
    }

    @Test
    void what_is_chosen_is_taken_back_in_the_name_of_who_does_it() {
        assertThat(withdraw(CHOSEN, " dicabut desa ")).hasRedirectedUrl(PAGE);

        assertThat(pipeline.calls).singleElement().satisfies(call -> {
            assertThat(call.what()).isEqualTo("withdraw");
            assertThat(call.seat().actor()).isEqualTo("operator");
            assertThat(call.argument()).isEqualTo(CHOSEN + " dicabut desa");
        });
    }

    @Test
    void nothing_is_taken_back_that_the_page_does_not_offer_or_without_a_reason() {
        withdraw(FakeCorrections.FREE + "@1", "dicabut desa");
        withdraw("spreadsheet-musrenbang:" + "0".repeat(32) + "@1", "dicabut desa");
        withdraw(CHOSEN, " ");

        assertThat(pipeline.calls).extracting(Call::what).isEmpty();
    }

    private MvcTestResult withdraw(String usulan, String alasan) {
        return mvc.post()
                .uri(PAGE + "/tarik")
                .param("usulan", usulan)
                .param("alasan", alasan)
                .with(as("operator"))
                .with(csrf())
                .exchange();
    }
}
