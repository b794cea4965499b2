package id.usulanhub.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which the hub reads and writes JSON: domain records by their component names, a missing member for what
 * is not known, numbers exact, duplicate keys and trailing data refused.
 */
public final class Json {

    /** Deeper nesting than any form or list needs; what is deeper is an attack. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_STRING = 5_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    // A pool that all threads share costs more than a small text does.
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(KodeWilayah.class, Mixins.AsText.class)
            .addMixIn(UsulanId.class, Mixins.AsText.class)
            .addMixIn(Usulan.class, Mixins.OnlyWhatThereIs.class)
            .addMixIn(Usulan.Lampiran.class, Mixins.Dokumen.class)
            .addMixIn(Usulan.Origin.class, Mixins.Version.class)
            .addMixIn(LedgerEvent.class, Mixins.Event.class)
            .build();

    private static final ObjectWriter EVENT_WRITER = MAPPER.writerFor(LedgerEvent.class);
    private static final ObjectReader EVENT_READER = MAPPER.readerFor(LedgerEvent.class);
    private static final ObjectReader CHECKED = MAPPER.reader()
            .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .forType(JsonNode.class);

    private Json() {}

    /** The mapper itself, for callers that need trees or streams. Immutable. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** @throws JacksonException when the bytes are not JSON of that type; its location tells where */
    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /**
     * A tree of what was read strictly before, at the door: keys are not looked at for doubles again.
     *
     * @throws JacksonException when the bytes are not JSON
     */
    public static JsonNode readChecked(byte[] json) {
        return CHECKED.readTree(json);
    }

    /** A ledger event with its {@code type}. */
    public static byte[] writeEvent(LedgerEvent event) {
        return EVENT_WRITER.writeValueAsBytes(event);
    }

    /** @throws JacksonException when the bytes are not an event of the ledger */
    public static LedgerEvent readEvent(byte[] json) {
        return EVENT_READER.readValue(json);
    }
}
