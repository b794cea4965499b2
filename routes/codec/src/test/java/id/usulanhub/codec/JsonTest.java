package id.usulanhub.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerEvent.PushRequested;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {

    private static final KodeWilayah KECAMATAN = new KodeWilayah("32.16.01");
    private static final EventMeta META =
            new EventMeta("n:0-1", KECAMATAN, 2027, Instant.parse("2026-11-21T03:00:00Z"), "normalise");

    @Test
    void an_event_comes_back_as_it_was_written() {
        LedgerEvent event = new UsulanNormalised(META, usulan());

        assertThat(Json.readEvent(Json.writeEvent(event))).isEqualTo(event);
    }

    @Test
    void codes_are_plain_text_and_the_type_is_named() {
        LedgerEvent event = new PushRequested(META, new ListRef(2027, KECAMATAN, 1));

        assertThat(new String(Json.writeEvent(event), StandardCharsets.UTF_8))
                .contains("\"type\":\"push-requested\"")
                .contains("\"kecamatan\":\"32.16.01\"");
    }

    @Test
    void a_volume_keeps_its_decimals_and_one_that_is_unknown_is_absent() {
        String json = new String(Json.write(usulan()), StandardCharsets.UTF_8);

        assertThat(json).contains("\"volume\":12.5").doesNotContain("null");
    }

    @Test
    void an_usulan_of_before_versions_and_files_can_still_be_read() {
        String json = new String(Json.write(usulan()), StandardCharsets.UTF_8);
        String before = json.replace(",\"mapping\":\"0a1b2c3d4e5f\"", "");

        Usulan read = Json.read(before.getBytes(StandardCharsets.UTF_8), Usulan.class);

        assertThat(before).isNotEqualTo(json).doesNotContain("lampiran", "titik");
        assertThat(read.origin().mapping()).isEmpty();
        assertThat(read.lampiran()).isEmpty();
        assertThat(Json.write(read)).asString(StandardCharsets.UTF_8).isEqualTo(before);
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        byte[] twice = "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Json.read(twice, Map.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void canonical_json_does_not_depend_on_order() {
        byte[] canonical = CanonicalJson.bytes(Map.of("b", 1, "a", new BigDecimal("2.50")));

        assertThat(new String(canonical, StandardCharsets.UTF_8)).isEqualTo("{\"a\":2.5,\"b\":1}");
    }

    private static Usulan usulan() {
        return new Usulan(
                new UsulanId("web-form:00112233445566778899aabbccddeeff"),
                2027,
                new Usulan.Origin(
                        "web-form",
                        "f-1",
                        "",
                        "00",
                        "0-1",
                        "UH-1",
                        Instant.parse("2026-11-21T02:59:59Z"),
                        "0a1b2c3d4e5f"),
                new Usulan.Lokasi(new KodeWilayah("32.16"), KECAMATAN, null, "Kp. Baru RT 01"),
                new Usulan.Pekerjaan("JLN-01", "Jalan", "1.03.0.00.0.00.01.0000", "Dinas"),
                new Usulan.Usul("jalan rusak", "", new BigDecimal("12.50"), "m", null, null),
                new Usulan.Pengusul("A", null),
                Map.of("penerima_kk", BigDecimal.TEN));
    }
}
