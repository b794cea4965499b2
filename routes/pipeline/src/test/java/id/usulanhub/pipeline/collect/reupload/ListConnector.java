package id.usulanhub.pipeline.collect.reupload;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.Sha256;
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
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.pipeline.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A connector for tests whose files have a row a line: {@code uraian;alamat;volume}. A row is known by what and where; one
 * whose volume is {@code ?} is refused.
 */
record ListConnector(String name) implements Connector {

    @Override
    public Manifest manifest() {
        throw new UnsupportedOperationException("a test's connector has no manifest");
    }

    @Override
    public String version() {
        return "0a1b2c3d4e5f";
    }

    @Override
    public Map<String, byte[]> files() {
        throw new UnsupportedOperationException("nothing is kept here");
    }

    @Override
    public List<FieldTrace> trace(Received received, Reference reference) {
        throw new UnsupportedOperationException("nothing is traced here");
    }

    @Override
    public Outcome<List<Part>> split(String mediaType, byte[] payload) {
        throw new UnsupportedOperationException("rows come by their file");
    }

    private static String[] cells(byte[] row) {
        return Json.read(row, String.class).split(";");
    }

    @Override
    public String sourceKey(RowPayload row) {
        String[] cells = cells(row.json());
        return Sha256.hex((cells[0] + ";" + cells[1]).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
    }

    @Override
    public SortedMap<String, String> values(RowPayload row) {
        String[] cells = cells(row.json());
        return new TreeMap<>(Map.of(
                "tahun", "2027", "kecamatan", "Setu", "uraian", cells[0], "alamat", cells[1], "volume", cells[2]));
    }

    @Override
    public Outcome<Usulan> normalise(Received received, String rawId, Reference reference) {
        return cells(received.payload())[2].equals("?")
                ? Outcome.rejected(new Problem(ProblemCode.NOT_A_NUMBER, "volume", Place.wholeRecord(), "?", ""))
                : Outcome.accepted(Samples.usulan(received, rawId, Samples.SETU));
    }

    @Override
    public Outcome<Usulan> normalise(RowPayload row, Received received, String rawId, Reference reference) {
        return normalise(received, rawId, reference);
    }

    @Override
    public Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                sink.accept(new RowPayload("L!A" + (at + 1), Json.write(lines.get(at)), List.of()));
            }
            return Outcome.accepted(new SheetSummary(lines.size(), Map.of(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
