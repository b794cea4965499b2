package id.usulanhub.connectorkit.xform;

import java.net.URLConnection;
import java.util.Objects;

/**
 * A file that a form needs beside its XML, as a list of choices.
 *
 * @param name as the form names it in {@code jr://file-csv/name}; no path
 * @param mediaType of {@code content}
 */
public record MediaFile(String name, String mediaType, byte[] content) {

    /** One whose name tells what it is. */
    public static MediaFile of(String name, byte[] content) {
        String type = Objects.requireNonNullElse(
                URLConnection.guessContentTypeFromName(name),
                name.endsWith(".csv") ? "text/csv" : "application/octet-stream");
        return new MediaFile(name, type, content);
    }
}
