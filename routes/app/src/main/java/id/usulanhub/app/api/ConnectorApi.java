package id.usulanhub.app.api;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.pipeline.normalise.MappingDiff;
import id.usulanhub.pipeline.normalise.MappingDiffReport;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an integrator asks of a running hub about connectors. For whoever holds the token of the data folder. */
@RestController
final class ConnectorApi {

    private final Connectors connectors;
    private final MappingDiff diff;

    ConnectorApi(Connectors connectors, MappingDiff diff) {
        this.connectors = connectors;
        this.diff = diff;
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

    private static String findings(Connectors loaded) {
        return loaded.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
