package id.usulanhub.console;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.usulan.Usulan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A connector that has a name and nothing else. */
record FakeConnector(Manifest manifest) implements Connector {

    static FakeConnector spreadsheet() {
        return new FakeConnector(new Manifest(
                "spreadsheet-musrenbang",
                Map.of("id", "Lembar kerja Musrenbang desa", "en", "Musrenbang spreadsheet of a village"),
                Map.of(),
                "Bappeda",
                Manifest.Transport.SPREADSHEET));
    }

    static FakeConnector form() {
        return new FakeConnector(new Manifest(
                "web-form",
                Map.of("id", "Formulir web", "en", "Web form"),
                Map.of(),
                "Bappeda",
                Manifest.Transport.FORM));
    }

    @Override
    public String version() {
        return "0a1b2c3d4e5f";
    }

    @Override
    public List<FieldTrace> trace(Received received, id.usulanhub.domain.normalise.Reference reference) {
        return List.of(new FieldTrace("volume", Place.pointer("/volume"), "volume", 11, "200 meter", "200", List.of()));
    }

    @Override
    public Outcome<List<Part>> split(String mediaType, byte[] payload) {
        throw new UnsupportedOperationException("the console reads no submission");
    }

    @Override
    public Outcome<Usulan> normalise(
            Received received, String rawId, id.usulanhub.domain.normalise.Reference reference) {
        throw new UnsupportedOperationException("the console reads no submission");
    }

    @Override
    public Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink) {
        throw new UnsupportedOperationException("the console reads no file");
    }
}
