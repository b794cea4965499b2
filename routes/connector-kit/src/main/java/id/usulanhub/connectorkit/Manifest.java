package id.usulanhub.connectorkit;

import java.util.Map;

/**
 * What a connector says of itself: the file {@code manifest.yaml}.
 *
 * @param name the folder's name
 * @param title what people call it, by language ({@code id}, {@code en})
 * @param description what comes this way, in one sentence, by language
 * @param owner the office that answers for what comes this way
 * @param transport how it comes
 */
public record Manifest(
        String name, Map<String, String> title, Map<String, String> description, String owner, Transport transport) {

    /** How submissions come. */
    public enum Transport {
        /** One JSON object by HTTP is one submission. */
        FORM,
        /** A workbook or CSV file; each row is one submission. */
        SPREADSHEET
    }

    public Manifest {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
    }
}
