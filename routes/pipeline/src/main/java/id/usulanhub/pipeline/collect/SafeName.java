package id.usulanhub.pipeline.collect;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The name of a file as its sender has it, made harmless for people's eyes and for a file system of ours: without folders,
 * without control characters and those that turn the direction of writing, without what file systems forbid, and short.
 */
public final class SafeName {

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}:*?\"<>|]");
    private static final Pattern LEADING = Pattern.compile("^[.\\s~-]+");
    private static final int LONGEST = 160;
    private static final int LONGEST_ENDING = 8;

    private SafeName() {}

    /** Never empty, never hidden, at most 160 bytes in UTF-8, with its ending kept. */
    public static String of(String name) {
        String last = FOLDERS.matcher(name == null ? "" : name).replaceFirst("");
        String clean = LEADING.matcher(UNSAFE.matcher(last).replaceAll("_"))
                .replaceFirst("")
                .strip();
        return clean.isEmpty() ? "berkas" : shortened(clean);
    }

    private static String shortened(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        String start = name;
        while (bytes(start) + bytes(ending) > LONGEST) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
