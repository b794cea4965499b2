package id.usulanhub.codec;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.outcome.Mender;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.push.Reconciliation.Finding;
import id.usulanhub.domain.usulan.Usulan;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The codec writes what the schemas say and reads what their examples show, nothing lost on the way. */
class EventSchemasTest {

    @ParameterizedTest
    @MethodSource("ledgerEvents")
    void an_example_of_the_ledger_is_read_and_written_back_equal(String example) {
        byte[] json = SchemaFiles.examples("ledger-event").get(example);

        byte[] written = Json.writeEvent(Json.readEvent(json));

        assertThat(tree(written)).isEqualTo(tree(json));
        assertThat(SchemaFiles.faults("ledger-event", written)).isEmpty();
    }

    @Test
    void every_type_of_event_has_an_example() {
        Set<Class<?>> shown = SchemaFiles.examples("ledger-event").values().stream()
                .map(Json::readEvent)
                .map(Object::getClass)
                .collect(toSet());

        assertThat(shown).containsExactlyInAnyOrder(LedgerEvent.class.getPermittedSubclasses());
    }

    @Test
    void an_example_of_an_usulan_is_read_and_written_back_equal() {
        assertThat(SchemaFiles.examples("usulan")).isNotEmpty().allSatisfy((name, json) -> {
            byte[] written = Json.write(Json.read(json, Usulan.class));
            assertThat(tree(written)).isEqualTo(tree(json));
            assertThat(SchemaFiles.faults("usulan", written)).isEmpty();
        });
    }

    @Test
    void an_example_of_a_list_bears_the_hash_of_its_canonical_json() {
        assertThat(SchemaFiles.examples("list")).isNotEmpty().allSatisfy((name, json) -> {
            SignedList signed = Json.read(json, SignedList.class);
            assertThat(tree(Json.write(signed))).isEqualTo(tree(json));
            assertThat(Sha256.hex(CanonicalJson.bytes(signed.list()))).isEqualTo(signed.sha256());
        });
    }

    @Test
    void a_problem_that_the_codec_writes_fits_its_schema() {
        Problem problem = new Problem(ProblemCode.NOT_A_NUMBER, "volume", Place.cell("Usulan", "H12"), "banyak", null);

        assertThat(SchemaFiles.faults("problem", Json.write(problem))).isEmpty();
    }

    @Test
    void a_closed_list_of_the_schemas_is_that_of_the_domain() {
        JsonNode ledger = SchemaFiles.schema("ledger-event").path("$defs");
        JsonNode decision = ledger.at("/usulan-decided/properties/keputusan/properties");

        assertThat(values(SchemaFiles.schema("problem").at("/properties/code"))).isEqualTo(names(ProblemCode.values()));
        assertThat(values(SchemaFiles.schema("problem").at("/properties/place/properties/kind")))
                .isEqualTo(names(Place.Kind.values()));
        assertThat(values(SchemaFiles.schema("refusal").at("/properties/problems/items/properties/mender")))
                .isEqualTo(names(Mender.values()));
        assertThat(values(SchemaFiles.schema("receipt-status").at("/properties/status")))
                .isEqualTo(names(UsulanState.Status.values()));
        assertThat(values(decision.path("tahap"))).isEqualTo(names(Tahap.values()));
        assertThat(values(decision.path("putusan"))).isEqualTo(names(Putusan.values()));
        assertThat(values(ledger.at("/push-reconciled/properties/findings/properties/items/items/properties/finding")))
                .isEqualTo(names(Finding.values()));
    }

    static Set<String> ledgerEvents() {
        return SchemaFiles.examples("ledger-event").keySet();
    }

    private static JsonNode tree(byte[] json) {
        return Json.mapper().readTree(json);
    }

    private static List<String> values(JsonNode property) {
        return property.path("enum").valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
