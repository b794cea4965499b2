package id.usulanhub.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Expected ACCEPTED =
            new Expected("form.jsonl 1", "web-form:a", Map.of("outcome", "accepted", "volume", "200"));
    private static final Expected DUPLICATE =
            new Expected("form.jsonl 2", "web-form:a", Map.of("outcome", "duplicate"));

    @Test
    void the_outcomes_of_one_source_are_compared_in_their_order() {
        assertThat(differences("""
                        [{"connector":"web-form","sourceKey":"a","outcome":"accepted","volume":200.0},
                         {"connector":"web-form","sourceKey":"a","outcome":"duplicate","volume":200.0}]""")).isEmpty();
    }

    @Test
    void an_outcome_that_differs_names_the_submission() {
        assertThat(differences("""
                        [{"connector":"web-form","sourceKey":"a","outcome":"accepted","volume":2},
                         {"connector":"web-form","sourceKey":"a","outcome":"duplicate"}]""")).singleElement().asString().contains("form.jsonl 1");
    }

    @Test
    void what_is_missing_and_what_is_too_much_are_differences() {
        assertThat(differences("""
                        [{"connector":"web-form","sourceKey":"a","outcome":"accepted","volume":200},
                         {"connector":"web-form","sourceKey":"b","outcome":"accepted"}]""")).hasSize(2);
    }

    private static List<String> differences(String fates) {
        return Comparison.differences(
                List.of(ACCEPTED, DUPLICATE), Json.mapper().readTree(fates));
    }
}
