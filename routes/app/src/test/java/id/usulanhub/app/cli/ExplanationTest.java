package id.usulanhub.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.Decision;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everything_that_can_be_decided_has_words_in_both_languages(String language) {
        List<Decision> decisions = Arrays.stream(Decision.Kind.values())
                .map(kind -> new Decision(kind, "Usulan!A1", "desa", "Sukamaju"))
                .toList();
        Map<SheetSummary.Reason, Long> skipped = Map.of(SheetSummary.Reason.ABOVE_HEADER, 2L);

        List<String> lines = new Explanation(language).lines(new SheetSummary(1, skipped, List.of(), decisions));

        assertThat(lines).hasSize(Decision.Kind.values().length + 3);
        assertThat(lines).filteredOn(line -> line.contains("IDENTITY")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void a_value_from_above_is_told_with_its_cell_and_its_column(String language) {
        Decision decision = new Decision(Decision.Kind.IDENTITY, "Usulan!B2", "desa", "Sukamaju");

        List<String> lines =
                new Explanation(language).lines(new SheetSummary(0, Map.of(), List.of(), List.of(decision)));

        assertThat(lines.getFirst()).contains("B2").endsWith("desa = Sukamaju");
    }

    @Test
    void an_unknown_heading_is_told_with_what_it_may_mean() {
        Decision decision =
                new Decision(Decision.Kind.HEADING_UNKNOWN, "Usulan!J5", "anggaran", "Pagu Indikatif (Rp.)");

        List<String> lines = new Explanation("id").lines(new SheetSummary(0, Map.of(), List.of(), List.of(decision)));

        assertThat(lines.getFirst()).contains("tak dikenal").endsWith("Pagu Indikatif (Rp.) (mungkin anggaran)");
    }
}
