package id.usulanhub.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.EventSchemas;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rejected record is as the schema {@code rejected} describes it. */
class RejectedSchemaTest {

    private static final byte[] BODY = "{\"desa\":\"Entah\"}".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = Sha256.hex(BODY);

    @Test
    void a_record_with_a_problem_fits_the_schema() {
        Delivery raw = delivery("web-form:" + HASH.substring(0, 32), headers());
        Problem problem =
                new Problem(ProblemCode.WILAYAH_UNKNOWN, "wilayah", Place.pointer("/desa"), "Entah", "no such desa");

        Rejected rejected = Rejected.of(RawRecords.received(raw), RawRecords.rawId(raw), List.of(problem));

        assertThat(EventSchemas.faults(
                        "rejected", RejectedRecords.message(rejected).value()))
                .isEmpty();
    }

    @Test
    void a_record_that_nobody_can_read_fits_the_schema() {
        Delivery raw = delivery("", Map.of());
        Problem problem = new Problem(ProblemCode.POISON_RECORD, "", Place.wholeRecord(), "", "");

        Rejected rejected = Rejected.of(RawRecords.asFarAsKnown(raw), RawRecords.rawId(raw), List.of(problem));

        assertThat(EventSchemas.faults(
                        "rejected", RejectedRecords.message(rejected).value()))
                .isEmpty();
    }

    private static Map<String, String> headers() {
        return Map.of(
                "ce_source", "web-form",
                "hub_sourcekey", HASH.substring(0, 32),
                "ce_id", "UH-0123456789ABCDEF",
                "ce_time", "2026-11-21T03:00:00Z",
                "hub_place", "",
                "content-type", "application/json",
                "hub_contenthash", HASH,
                "hub_batch", "");
    }

    private static Delivery delivery(String key, Map<String, String> headers) {
        return new Delivery("hub.collect.raw.v1", 0, 17, Instant.parse("2026-11-21T03:00:00Z"), key, headers, BODY);
    }
}
