package id.usulanhub.connectorkit.openrosa;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where a connector's form comes from: the block {@code openrosa} of its manifest.
 *
 * @param form a file of its folder, or {@code generated}
 * @param media the files of its folder's {@code media/} that the form needs beside itself; empty for a generated form
 */
public record FormFiles(String form, List<String> media) {

    private static final String GENERATED = "generated";

    public FormFiles {
        media = List.copyOf(media);
    }

    /** @param manifest one that keeps its schema; null when it names no form */
    public static FormFiles of(JsonNode manifest) {
        JsonNode block = manifest.path("openrosa");
        return block.isMissingNode()
                ? null
                : new FormFiles(
                        block.path("form").asString(""),
                        block.path("media")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
    }

    /** The files of the folder that phones fetch; none where the hub makes the form. */
    public List<String> inFolder() {
        return isGenerated()
                ? List.of()
                : Stream.concat(Stream.of(form), media.stream().map(FormFiles::path))
                        .toList();
    }

    /** Whether the hub makes the form of kamus and wilayah. */
    public boolean isGenerated() {
        return form.equals(GENERATED);
    }

    /** Where a file of {@link #media} stands within the folder. */
    public static String path(String media) {
        return "media/" + media;
    }
}
