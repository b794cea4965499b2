package id.usulanhub.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Json;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.list.PriorityList.Pekerjaan;
import id.usulanhub.domain.list.PriorityList.Skor;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ListSignatureTest {

    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());
    private static final SignedList SIGNED = new ListSigner(KEY).sign(list(50_000_000));
    private static final ListVerifier VERIFIER = new ListVerifier(List.of(KEY.publicKey()));

    private static PriorityList list(long anggaran) {
        Item item = new Item(
                1,
                new UsulanId("web-form:00112233445566778899aabbccddeeff"),
                3,
                new Pekerjaan("JLN-01", "Jalan lingkungan", "jalan rusak", "becek", "1.03", "Dinas"),
                new KodeWilayah("32.16.01.2001"),
                "RT 01",
                new BigDecimal("12.5"),
                "m",
                anggaran,
                new Skor(420, Map.of("BIAYA", 300L, "KK", 120L)),
                true);
        return new PriorityList(
                new ListRef(2027, new KodeWilayah("32.16.01"), 1),
                Instant.parse("2026-11-21T03:00:00.123456789Z"),
                "bappeda",
                2_500_000_000L,
                anggaran,
                List.of(item));
    }

    @Test
    void a_list_that_was_signed_verifies() {
        assertThat(VERIFIER.verify(SIGNED)).isEqualTo(Verification.GENUINE);
    }

    /** RFC 8037 appendix A.2 to A.4: key, thumbprint and signature of the standard itself. */
    @Test
    void signatures_and_names_of_keys_are_those_of_the_standard() throws GeneralSecurityException {
        Base64.Decoder decoder = Base64.getUrlDecoder();
        SigningKey key = SigningKey.of(
                decoder.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"),
                decoder.decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
        byte[] payload = "Example of Ed25519 signing".getBytes(StandardCharsets.UTF_8);
        String jws = "eyJhbGciOiJFZERTQSJ9.."
                + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

        assertThat(key.kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
        assertThat(Jws.verifies(payload, jws, key.publicKey())).isTrue();
    }

    @Test
    void a_change_of_any_member_is_found() {
        List<JsonNode> changed = changesOf(Json.mapper().valueToTree(SIGNED.list()));

        assertThat(changed).hasSizeGreaterThan(20);
        for (JsonNode list : changed) {
            PriorityList other = Json.mapper().treeToValue(list, PriorityList.class);
            assertThat(VERIFIER.verify(new SignedList(other, SIGNED.sha256(), SIGNED.signature())))
                    .as(list.toString())
                    .isEqualTo(Verification.HASH_MISMATCH);
        }
    }

    @Test
    void a_row_that_is_put_in_or_taken_out_is_found() {
        PriorityList list = SIGNED.list();
        List<Item> twice = new ArrayList<>(list.items());
        twice.addAll(list.items());

        assertThat(VERIFIER.verify(withItems(twice))).isEqualTo(Verification.HASH_MISMATCH);
        assertThat(VERIFIER.verify(withItems(List.of()))).isEqualTo(Verification.HASH_MISMATCH);
    }

    @Test
    void a_changed_list_with_its_own_hash_does_not_verify() {
        PriorityList other = list(50_000_001);
        String itsHash = id.usulanhub.codec.Sha256.hex(CanonicalJson.bytes(other));

        assertThat(VERIFIER.verify(new SignedList(other, itsHash, SIGNED.signature())))
                .isEqualTo(Verification.BAD_SIGNATURE);
    }

    @Test
    void a_key_that_is_not_trusted_is_named_as_such() {
        ListVerifier others =
                new ListVerifier(List.of(SigningKey.generate(new SecureRandom()).publicKey()));

        assertThat(others.verify(SIGNED)).isEqualTo(Verification.UNKNOWN_KEY);
    }

    @Test
    void another_algorithm_or_an_extension_in_the_header_is_no_signature() {
        for (String header : List.of("{\"alg\":\"none\",\"kid\":\"" + KEY.kid() + "\"}", "{\"alg\":\"EdDSA\"}", "no")) {
            String encoded = SigningKey.base64url(header.getBytes(StandardCharsets.UTF_8));
            SignedList forged = new SignedList(SIGNED.list(), SIGNED.sha256(), encoded + "..AAAA");

            assertThat(VERIFIER.verify(forged)).isEqualTo(Verification.NOT_A_SIGNATURE);
        }
    }

    @Test
    void money_is_signed_as_integers() {
        assertThat(new String(CanonicalJson.bytes(SIGNED.list()), StandardCharsets.UTF_8))
                .contains("\"anggaran\":50000000,")
                .contains("\"pagu\":2500000000,");
    }

    @Test
    void a_number_that_json_does_not_keep_is_neither_signed_nor_believed() {
        PriorityList beyond = list(ExactNumbers.LARGEST + 1);

        assertThatThrownBy(() -> new ListSigner(KEY).sign(beyond)).isInstanceOf(IllegalArgumentException.class);
        assertThat(VERIFIER.verify(new SignedList(beyond, SIGNED.sha256(), SIGNED.signature())))
                .isEqualTo(Verification.INEXACT_NUMBER);
    }

    private static SignedList withItems(List<Item> items) {
        PriorityList list = SIGNED.list();
        PriorityList other =
                new PriorityList(list.ref(), list.finalisedAt(), list.finalisedBy(), list.pagu(), list.total(), items);
        return new SignedList(other, SIGNED.sha256(), SIGNED.signature());
    }

    /** One copy of the whole for each value in it, with that value changed. */
    private static List<JsonNode> changesOf(JsonNode node) {
        List<JsonNode> changes = new ArrayList<>();
        switch (node) {
            case ObjectNode object ->
                object.propertyNames()
                        .forEach(name -> changesOf(object.get(name))
                                .forEach(value -> changes.add(object.deepCopy().set(name, value))));
            case ArrayNode array ->
                changesOf(array.get(0))
                        .forEach(value -> changes.add(array.deepCopy().set(0, value)));
            default -> changes.add(changed(node));
        }
        return changes;
    }

    private static JsonNode changed(JsonNode value) {
        var nodes = Json.mapper().getNodeFactory();
        if (value.isBoolean()) {
            return nodes.booleanNode(!value.booleanValue());
        }
        if (value.isNumber()) {
            return nodes.numberNode(value.decimalValue().add(BigDecimal.ONE));
        }
        String text = value.stringValue();
        String last = text.endsWith("1") ? "2" : "1";
        return nodes.stringNode(
                text.endsWith("Z") ? text.replace("03:", "04:") : text.substring(0, text.length() - 1) + last);
    }
}
