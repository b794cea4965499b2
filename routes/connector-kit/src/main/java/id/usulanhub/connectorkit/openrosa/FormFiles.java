package id.usulanhub.connectorkit.openrosa;

import java.util.List;

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

    /** Whether the hub makes the form of kamus and wilayah. */
    public boolean isGenerated() {
        return form.equals(GENERATED);
    }

    /** Where a file of {@link #media} stands within the folder. */
    public static String path(String media) {
        return "media/" + media;
    }
}
