package id.usulanhub.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.ConsoleTest;
import id.usulanhub.console.Example;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.view.FinalisedList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmsTest extends ConsoleTest {

    @Test
    void what_a_superseded_list_says_of_sipd_is_over() {
        readings.lists = List.of(
                list(3, Map.of()), list(2, Map.of(PushState.CONFIRMED, 4L)), list(1, Map.of(PushState.DRIFT, 2L)));

        assertThat(mvc.get().uri("/").with(as("bappeda"))).bodyText().doesNotContain("data-test=\"alarm-drift\"");
    }

    @Test
    void what_the_list_in_force_says_of_sipd_is_an_alarm_even_when_a_newer_one_is_not_pushed_yet() {
        readings.lists = List.of(list(2, Map.of()), list(1, Map.of(PushState.DRIFT, 2L)));

        assertThat(mvc.get().uri("/").with(as("bappeda")))
                .bodyText()
                .contains("data-test=\"alarm-drift\"", "/kecamatan/32.16.05/daftar/1");
    }

    @Test
    void what_was_refused_is_an_alarm_until_it_is_mended_though_it_keeps_its_fate() {
        assertThat(mvc.get().uri("/").with(as("operator"))).bodyText().contains("data-test=\"alarm-rejected\"");

        readings.nothingRejected = true;

        assertThat(mvc.get().uri("/").with(as("operator"))).bodyText().doesNotContain("data-test=\"alarm-rejected\"");
        assertThat(readings.total().rejected()).isPositive();
    }

    private static FinalisedList list(long version, Map<PushState, Long> push) {
        ListRef ref = new ListRef(Example.TAHUN, Example.SETU, version);
        return new FinalisedList(ref, Example.NOW, "bappeda", 1, 1, 4, "ab", version == 3, push);
    }
}
