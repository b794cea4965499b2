package id.usulanhub.pipeline.normalise;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Document;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A connector for tests: each line is a part, its first word the kecamatan, {@code setu} or {@code cikarang}. Words
 * {@code document id sha256 replaced} at the end are the document that it was read of.
 */
public class WordConnector implements Connector {

    static final String VERSION = "0a1b2c3d4e5f";

    private final String name;

    public WordConnector() {
        this("web-form");
    }

    public WordConnector(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    static UsulanId id(Received received) {
        return new UsulanId(received.connector() + ":" + received.sourceKey());
    }

    @Override
    public Outcome<Usulan> normalise(RowPayload row, Received received, String rawId, Reference reference) {
        throw new UnsupportedOperationException("a test's connector reads no files");
    }

    @Override
    public String sourceKey(RowPayload row) {
        throw new UnsupportedOperationException("a test's connector reads no files");
    }

    @Override
    public Manifest manifest() {
        throw new UnsupportedOperationException("a test's connector has no manifest");
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Map<String, byte[]> files() {
        return Map.of("mapping.yaml", name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<FieldTrace> trace(Received received, Reference reference) {
        String words = new String(received.payload(), StandardCharsets.UTF_8);
        return List.of(new FieldTrace("uraian", Place.wholeRecord(), "text", 1, words, words, List.of()));
    }

    @Override
    public Outcome<List<Part>> split(String mediaType, byte[] payload) {
        return Outcome.accepted(Stream.of(new String(payload, StandardCharsets.UTF_8).split("\n"))
                .map(line -> new Part(String.format("%032x", line.hashCode()), "", line))
                .toList());
    }

    @Override
    public Outcome<Usulan> normalise(Received received, String rawId, Reference reference) {
        String words = new String(received.payload(), StandardCharsets.UTF_8);
        if (words.startsWith("setu")) {
            return Outcome.accepted(document(words, Samples.usulan(received, rawId, Samples.SETU)));
        }
        if (words.startsWith("cikarang")) {
            return Outcome.accepted(Samples.usulan(received, rawId, Samples.CIKARANG));
        }
        return Outcome.rejected(new Problem(ProblemCode.WILAYAH_UNKNOWN, "wilayah", Place.wholeRecord(), words, ""));
    }

    private static Usulan document(String words, Usulan usulan) {
        int at = words.indexOf(" document ");
        if (at < 0) {
            return usulan;
        }
        String[] said = words.substring(at).strip().split(" ", -1);
        return Samples.of(usulan, new Document(said[1], said[2], List.of(said).subList(3, said.length)));
    }

    @Override
    public Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink) {
        throw new UnsupportedOperationException("a test's connector reads no sheets");
    }
}
