package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Connectors of small mappings, and what becomes of payloads in them. */
abstract class Channels {

    protected static final String JSON = "application/json";
    protected static final String XML = "application/xml";
    protected static final String ENCODED = "application/x-www-form-urlencoded";
    protected static final String FILE =
            "{'file':'a.jpg','sha256':'" + "0".repeat(64) + "','size':9,'mediaType':'image/jpeg'}";

    /** Of fields from which the tests change some. */
    protected static final String MAPPING = """
            to: usulan/v1
            key: { from: KEY, else: payload }
            fields:
              tahun:   { const: 2027 }
              wilayah: { lookup: wilayah, from: [WHERE, NOWHERE], with: [collapse], else: problem }
              kamus:   { lookup: kamus, from: KAMUS, else: problem }
              uraian:  { text: WHAT, else: problem }
              masalah: { const: "" }
            """;

    @TempDir
    Path folder;

    protected static String with(String members) {
        return "{'id':'1','di':'Mekarsari','apa':'jalan'," + members + "}";
    }

    protected Connector withPointAndFiles() {
        return connector(
                "",
                simple("/id", "/di", "/apa")
                        + "  titik: { point: /titik, else: null }\n  lampiran: { attachments: [/foto, /surat], else: null }\n");
    }

    protected Connector repeating() {
        return connector(
                "", simple("/id", "/di", "./apa").replace("fields:", "repeat: { over: /usulan, key: /no }\nfields:"));
    }

    protected static String simple(String key, String where, String what) {
        return MAPPING.replace("KEY", key)
                .replace("[WHERE, NOWHERE]", "[" + where + ", /tiada]")
                .replace(
                        "lookup: kamus, from: KAMUS, else: problem",
                        "lookup: kamus, from: [" + where
                                + "], with: [{ translate: { mekarsari: J-1 } }], else: problem")
                .replace("WHAT", what);
    }

    protected Connector connector(String manifest, String mapping) {
        Fixtures.write(folder, "form", Fixtures.FORM_MANIFEST + manifest, mapping);
        return Fixtures.only(folder);
    }

    protected static List<Part> parts(Connector connector, String mediaType, String payload) {
        return switch (connector.split(mediaType, bytes(payload))) {
            case Outcome.Accepted<List<Part>> parts -> parts.value();
            case Outcome.Rejected<List<Part>> rejected -> throw new AssertionError(rejected.problems());
        };
    }

    protected static Received received(Connector connector, String mediaType, String payload, Part part) {
        return new Received(
                connector.name(), part.sourceKey(), "", Instant.EPOCH, part.place(), mediaType, "", "", bytes(payload));
    }

    protected static Usulan accepted(Connector connector, String mediaType, String payload) {
        return accepted(
                connector,
                received(
                        connector,
                        mediaType,
                        payload,
                        parts(connector, mediaType, payload).getFirst()));
    }

    protected static Usulan accepted(Connector connector, Received received) {
        return switch (connector.normalise(received, "0-0", Fixtures.reference())) {
            case Outcome.Accepted<Usulan> accepted -> accepted.value();
            case Outcome.Rejected<Usulan> rejected -> throw new AssertionError(rejected.problems());
        };
    }

    protected static List<Problem> problems(Connector connector, String mediaType, String payload) {
        return problems(
                connector,
                received(
                        connector,
                        mediaType,
                        payload,
                        parts(connector, mediaType, payload).getFirst()));
    }

    protected static List<Problem> problems(Connector connector, Received received) {
        return connector.normalise(received, "0-0", Fixtures.reference()).problems();
    }

    protected static byte[] bytes(String payload) {
        return Fixtures.utf8(payload.startsWith("{") ? payload.replace('\'', '"') : payload);
    }
}
