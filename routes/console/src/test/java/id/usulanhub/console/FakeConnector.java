package id.usulanhub.console;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.Requirements;
import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.door.Body;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.openrosa.FormFiles;
import id.usulanhub.connectorkit.poll.Poll;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.usulan.Usulan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A connector that has a name and, for forms, the real connector that reads what is sent. */
record FakeConnector(Manifest manifest, Connector real) implements Connector {

    private static final Path CONNECTORS = Path.of("..", "..", "connectors");

    static FakeConnector spreadsheet() {
        return new FakeConnector(
                new Manifest(
                        "spreadsheet-musrenbang",
                        Map.of("id", "Lembar kerja Musrenbang desa", "en", "Musrenbang spreadsheet of a village"),
                        Map.of(),
                        "Bappeda",
                        Manifest.Transport.SPREADSHEET),
                null);
    }

    static FakeConnector form() {
        return new FakeConnector(
                new Manifest(
                        "web-form",
                        Map.of("id", "Formulir web", "en", "Web form"),
                        Map.of(),
                        "Bappeda",
                        Manifest.Transport.FORM),
                ConnectorLoader.fromDirectory(CONNECTORS).find("web-form").orElseThrow());
    }

    static FakeConnector form(String name, Door door) {
        return new FakeConnector(
                new Manifest(name, Map.of("id", name, "en", name), Map.of(), "Bappeda", Manifest.Transport.FORM, door),
                null);
    }

    /** One whose form is filled in on phones. */
    static FakeConnector phones(String name, Auth.Kind auth) {
        Auth shown = new Auth(auth, "", auth == Auth.Kind.NONE ? "" : "pintu");
        Door door = new Door(Body.OPENROSA, "", shown, null, null, List.of("pintu"));
        return new FakeConnector(
                new Manifest(
                        name,
                        Map.of("id", name, "en", name),
                        Map.of(),
                        "Bappeda",
                        Manifest.Transport.OPENROSA,
                        door,
                        null,
                        Requirements.NOTE,
                        new FormFiles("generated", List.of())),
                null);
    }

    /** One to which an application of one's own sends changes, read as the one that is brought along. */
    static FakeConnector sync(String name, Auth.Kind auth) {
        Auth shown = new Auth(auth, "", auth == Auth.Kind.NONE ? "" : "pintu");
        Door door = new Door(Body.SYNC, "", shown, null, null, List.of("pintu"));
        return new FakeConnector(
                new Manifest(name, Map.of("id", name, "en", name), Map.of(), "Bappeda", Manifest.Transport.SYNC, door),
                ConnectorLoader.fromDirectory(CONNECTORS).find("mobile-sync").orElseThrow());
    }

    /** One that asks its source. */
    static FakeConnector polled() {
        Map<String, String> title = Map.of("id", "Central", "en", "Central");
        Poll poll = new Poll(
                "/{form}",
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofHours(24),
                250,
                "",
                "/id",
                List.of("/at"),
                "",
                Poll.Skip.NONE);
        return new FakeConnector(
                new Manifest(
                        "central",
                        title,
                        Map.of(),
                        "Bappeda",
                        Manifest.Transport.POLL,
                        Door.OPEN,
                        poll,
                        Requirements.NOTE,
                        null),
                null);
    }

    @Override
    public String version() {
        return "0a1b2c3d4e5f";
    }

    @Override
    public Map<String, byte[]> files() {
        return Map.of();
    }

    @Override
    public List<FieldTrace> trace(Received received, id.usulanhub.domain.normalise.Reference reference) {
        return List.of(new FieldTrace("volume", Place.pointer("/volume"), "volume", 11, "200 meter", "200", List.of()));
    }

    @Override
    public Outcome<List<Part>> split(String mediaType, byte[] payload) {
        return real.split(mediaType, payload);
    }

    @Override
    public Outcome<Usulan> normalise(
            RowPayload row, Received received, String rawId, id.usulanhub.domain.normalise.Reference reference) {
        return real.normalise(row, received, rawId, reference);
    }

    @Override
    public String sourceKey(RowPayload row) {
        return real.sourceKey(row);
    }

    @Override
    public Outcome<Usulan> normalise(
            Received received, String rawId, id.usulanhub.domain.normalise.Reference reference) {
        return real.normalise(received, rawId, reference);
    }

    @Override
    public boolean knows(Drift drift) {
        return real == null || real.knows(drift);
    }

    @Override
    public Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink) {
        throw new UnsupportedOperationException("the console reads no file");
    }
}
