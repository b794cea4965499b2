package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.Receipts;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.pipeline.EventSchemas;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The headers of a raw record are those that the schema {@code raw} describes. */
class RawRecordsSchemaTest {

    private static final byte[] BODY = "{\"id\":\"f-1\"}".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = Sha256.hex(BODY).substring(0, 32);

    @Test
    void the_headers_of_a_form_fit_the_schema() {
        assertThat(EventSchemas.faults("raw", headers(received("", "")))).isEmpty();
    }

    @Test
    void the_headers_of_a_row_fit_the_schema() {
        assertThat(EventSchemas.faults("raw", headers(received("Usulan!A12", Sha256.hex(BODY)))))
                .isEmpty();
    }

    /** As they stand on the record: with the hash that the envelope adds. */
    private static byte[] headers(Received received) {
        Map<String, String> headers = new TreeMap<>(RawRecords.message(received).headers());
        headers.put("hub_sha256", Sha256.hex(received.payload()));
        return Json.write(headers);
    }

    private static Received received(String place, String batch) {
        return new Received(
                "web-form",
                KEY,
                Receipts.of("web-form", KEY, Sha256.hex(BODY)),
                Instant.parse("2026-11-21T03:00:00Z"),
                place,
                "application/json",
                Sha256.hex(BODY),
                batch,
                BODY);
    }
}
