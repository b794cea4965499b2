package id.usulanhub.app.wiring;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Report;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.workbook.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over the connectors of the folder {@code hub.connectors-folder} while the hub runs: one that passes the checker
 * adds to the built-in ones or stands for that of its name; one that does not pass leaves what ran before.
 */
final class OwnConnectors {

    private static final Logger LOG = LoggerFactory.getLogger(OwnConnectors.class);

    private final Path parent;
    private final Checker checker;
    private final List<Connector> builtIn;
    private final Connectors live;
    private final Around around;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, Connector> own = new TreeMap<>();
    private final Map<String, Report> refused = new TreeMap<>();

    /**
     * What a connector finds in this hub.
     *
     * @param lacking the keys of the secrets that it needs and nobody has set
     * @param workbooks how the files that it takes are opened
     */
    record Around(Function<Connector, List<String>> lacking, Workbooks workbooks) {}

    /**
     * @param parent the folder of connectors' folders; it need not be there yet; null when none is set
     * @param live the built-in connectors, to which those of the folder are added
     * @param around what a connector finds in this hub
     */
    OwnConnectors(Path parent, Checker checker, Connectors live, Around around) {
        this.around = around;
        this.parent = parent;
        this.checker = checker;
        this.builtIn = List.copyOf(live.all());
        this.live = live;
    }

    /** Looks once: what has changed since the last look is checked, and taken over when it passes. */
    synchronized void look() {
        Map<String, Path> folders = folders();
        boolean changed = seen.keySet().retainAll(folders.keySet());
        changed |= own.keySet().retainAll(folders.keySet());
        refused.keySet().retainAll(folders.keySet());
        for (Map.Entry<String, Path> each : folders.entrySet()) {
            changed |= look(each.getKey(), each.getValue());
        }
        if (changed) {
            List<Connector> all = new ArrayList<>(builtIn);
            all.addAll(own.values());
            live.become(Connectors.of(all, live.findings()));
        }
    }

    /** The connectors of the folder that did not pass, each with its first finding; what ran before runs on. */
    synchronized List<String> refused() {
        return refused.values().stream()
                .map(report -> report.name() + ": " + first(report))
                .toList();
    }

    /** The connectors of the folder whose door stays shut, each with the keys that nobody has set. */
    synchronized List<String> shut() {
        return own.values().stream()
                .filter(connector -> !around.lacking().apply(connector).isEmpty())
                .map(connector -> connector.name() + ": "
                        + String.join(", ", around.lacking().apply(connector)))
                .toList();
    }

    private boolean look(String name, Path folder) {
        String hash = hash(folder);
        if (hash.equals(seen.get(name))) {
            return false;
        }
        Report report = checker.check(folder);
        List<Connector> loaded = List.copyOf(ConnectorLoader.fromFolder(folder).all());
        if (!hash.equals(hash(folder))) {
            return false;
        }
        seen.put(name, hash);
        return report.reaches(Level.BRONZE) && !loaded.isEmpty()
                ? taken(name, loaded.getFirst())
                : refused(name, report);
    }

    private boolean taken(String name, Connector connector) {
        own.put(name, connector.openingFilesBy(around.workbooks()));
        refused.remove(name);
        LOG.atInfo()
                .addKeyValue("connector", name)
                .addKeyValue("mapping", connector.version())
                .log("Connector taken over");
        around.lacking().apply(connector).forEach(key -> DoorWiring.warnOfMissing(connector, key));
        return true;
    }

    private boolean refused(String name, Report report) {
        refused.put(name, report);
        LOG.atWarn()
                .addKeyValue("connector", name)
                .addKeyValue("finding", first(report))
                .log("Connector does not pass the checker, what ran before runs on");
        return false;
    }

    private static String first(Report report) {
        return report.upTo(Level.BRONZE).stream()
                .findFirst()
                .map(Finding::toString)
                .orElse("");
    }

    private Map<String, Path> folders() {
        Map<String, Path> folders = new TreeMap<>();
        if (parent != null && Files.isDirectory(parent)) {
            try (Stream<Path> all = Files.list(parent)) {
                all.filter(folder -> Files.isRegularFile(folder.resolve("manifest.yaml")))
                        .forEach(folder -> folders.put(folder.getFileName().toString(), folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folders;
    }

    private static String hash(Path folder) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.writeBytes((folder.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
                all.writeBytes(Sha256.hex(Files.readAllBytes(file)).getBytes(StandardCharsets.UTF_8));
            }
            return Sha256.hex(all.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
