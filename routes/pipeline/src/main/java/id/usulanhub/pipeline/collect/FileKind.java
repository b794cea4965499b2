package id.usulanhub.pipeline.collect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are kept, told by their first bytes. */
enum FileKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    PDF("application/pdf");

    /** How many bytes at the beginning tell the kind. */
    static final int TELLING = 12;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int WORD = 4;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param start the first {@link #TELLING} bytes, or all when there are fewer */
    static Optional<FileKind> of(byte[] start) {
        if (startsWith(start, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(start, PNG_START)) {
            return Optional.of(PNG);
        }
        if (word(start, 0).equals("RIFF") && word(start, 2).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        if (word(start, 1).equals("ftyp") && HEIC_BRANDS.contains(word(start, 2))) {
            return Optional.of(HEIC);
        }
        return word(start, 0).equals("%PDF") ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Four bytes as text; empty when there are fewer. */
    private static String word(byte[] bytes, int index) {
        int from = index * WORD;
        return bytes.length < from + WORD ? "" : new String(bytes, from, WORD, StandardCharsets.ISO_8859_1);
    }
}
