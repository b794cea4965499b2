package id.usulanhub.pipeline.normalise;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One version of a connector as {@code hub.reference.v1} keeps it.
 *
 * @param at when it was first seen running
 * @param files by their names within the connector's folder
 */
public record MappingVersion(String connector, String version, Instant at, Map<String, byte[]> files) {

    private static final String TYPE = "id.usulanhub.reference.mapping.v1";

    public MappingVersion {
        files = new TreeMap<>(files);
    }

    static MappingVersion of(Connector connector, Instant at) {
        return new MappingVersion(connector.name(), connector.version(), at, connector.files());
    }

    /** Under this key the topic keeps it; nothing else has the key. */
    static String key(String connector, String version) {
        return "connector:" + connector + ":" + version;
    }

    Message message() {
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                connector + ":" + version,
                "ce_source",
                "normalise",
                "ce_type",
                TYPE,
                "ce_time",
                at.toString(),
                "content-type",
                "application/json");
        return new Message(Topics.REFERENCE, key(connector, version), headers, Json.write(this));
    }
}
