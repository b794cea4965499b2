package id.usulanhub.console.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies the chunks of a WebP that are pixels and colours, and nothing else. */
final class WebpStripper {

    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int EXIF_AND_XMP = 0x08 | 0x04;

    private WebpStripper() {}

    /** @throws IndexOutOfBoundsException or IllegalArgumentException when it is not built as a WebP */
    static byte[] strip(byte[] webp) {
        ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(webp, 0, HEADER);
        int end = Math.min(webp.length, Math.addExact(in.getInt(4), CHUNK_HEADER));
        for (int at = HEADER; at + CHUNK_HEADER <= end; ) {
            int length = in.getInt(at + 4);
            if (length < 0 || length > end - at - CHUNK_HEADER) {
                throw new IllegalArgumentException("a chunk beyond the end");
            }
            int padded = Math.min(CHUNK_HEADER + length + (length & 1), end - at);
            copy(webp, at, padded, out);
            at += padded;
        }
        byte[] stripped = out.toByteArray();
        ByteBuffer.wrap(stripped).order(ByteOrder.LITTLE_ENDIAN).putInt(4, stripped.length - CHUNK_HEADER);
        return stripped;
    }

    private static void copy(byte[] webp, int at, int length, ByteArrayOutputStream out) {
        String type = new String(webp, at, 4, StandardCharsets.ISO_8859_1);
        if (SHOWN.contains(type)) {
            byte[] chunk = java.util.Arrays.copyOfRange(webp, at, at + length);
            if (type.equals("VP8X")) {
                chunk[CHUNK_HEADER] &= ~EXIF_AND_XMP;
            }
            out.writeBytes(chunk);
        }
    }
}
