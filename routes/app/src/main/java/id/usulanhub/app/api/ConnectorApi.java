package id.usulanhub.app.api;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.pipeline.normalise.MappingDiff;
import id.usulanhub.pipeline.normalise.MappingDiffReport;
import id.usulanhub.view.SeenDrift;
import id.usulanhub.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an integrator asks of a running hub about connectors. For whoever holds the token of the data folder. */
@RestController
final class ConnectorApi {

    private final Connectors connectors;
    private final MappingDiff diff;
    private final View view;

    ConnectorApi(Connectors connectors, MappingDiff diff, View view) {
        this.connectors = connectors;
        this.diff = diff;
        this.view = view;
    }

    /** @param files the changed folder's files by their names within it; bytes, which JSON carries in base64 */
    record Changed(Map<String, byte[]> files) {}

    /** Runs a changed connector over everything that came through the running one of the same name. Stores nothing. */
    @PostMapping("/api/v1/connectors/{name}/diff")
    MappingDiffReport diff(@PathVariable String name, @RequestBody Changed changed) {
        Connector running = connectors.find(name).orElseThrow(() -> Refused.notFound("connector " + name));
        Connectors loaded = ConnectorLoader.fromFiles(name, changed.files());
        return diff.compare(running, loaded.find(name).orElseThrow(() -> Refused.conflict(findings(loaded))));
    }

    /**
     * Something that came and is unknown to its connector as it is now.
     *
     * @param kind QUESTION, COLUMN, RENAMED, OPTION or MORE
     * @param detail the option, or the column that a renamed heading seems to stand for
     * @param times in how many submissions
     * @param rawId the newest of them
     */
    record Unknown(
            String connector,
            String kind,
            String path,
            String detail,
            Instant since,
            Instant last,
            long times,
            String rawId) {
        static Unknown of(SeenDrift seen) {
            Drift drift = seen.drift();
            return new Unknown(
                    seen.connector(),
                    drift.kind().name(),
                    drift.path(),
                    drift.detail(),
                    seen.first(),
                    seen.last(),
                    seen.times(),
                    seen.rawId());
        }
    }

    /** @param connector empty for all */
    @GetMapping("/api/v1/connectors/drift")
    List<Unknown> drift(@RequestParam(defaultValue = "") String connector) {
        if (!connector.isEmpty() && connectors.find(connector).isEmpty()) {
            throw Refused.notFound("connector " + connector);
        }
        return view.drift().seen(connector).stream()
                .filter(seen -> connectors.isUnknown(seen.connector(), seen.drift()))
                .map(Unknown::of)
                .toList();
    }

    private static String findings(Connectors loaded) {
        return loaded.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
