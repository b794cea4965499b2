package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A connector that asks the fake feed, as an integrator would write it. */
public final class PolledConnector {

    static final String NAME = "central";
    private static final String MANIFEST = """
            name: central
            title: { id: Central, en: Central }
            description: { id: Kiriman, en: Submissions }
            owner: Bappeda
            transport: poll
            poll:
              path: /v1/projects/{project}/forms/{form}.svc/Submissions
              every: 5m
              overlap: 10m
              page-size: 2
              expand: "*"
              id: /__id
              changed: [/__system/submissionDate, /__system/updatedAt]
              deleted: /__system/deletedAt
              skip: { from: /__system/reviewState, is: [rejected] }
            auth: basic
            auth-secret: central
            secrets: [central]
            """;
    private static final String MAPPING = """
            to: usulan/v1
            key: { from: /__id, else: payload }
            fields:
              tahun:   { const: 2027 }
              wilayah: { lookup: wilayah, from: [/words, /desa], else: problem }
              kamus:   { lookup: kamus, from: /words, else: problem }
              uraian:  { text: /words, longest: 2000, else: problem }
              masalah: { text: /words, longest: 2000, else: problem }
            """;

    private PolledConnector() {}

    public static Connectors connectors() {
        Connectors loaded = ConnectorLoader.fromFiles(
                NAME, Map.of("manifest.yaml", bytes(MANIFEST), "mapping.yaml", bytes(MAPPING)));
        if (!loaded.findings().isEmpty()) {
            throw new AssertionError(loaded.findings().toString());
        }
        return loaded;
    }

    static Connector connector() {
        return connectors().find(NAME).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
