package id.usulanhub.console.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies the chunks of a PNG that are pixels and colours, and nothing else. */
final class PngStripper {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "acTL",
            "fcTL", "fdAT");

    private PngStripper() {}

    /** @throws IndexOutOfBoundsException or IllegalArgumentException when it is not built as a PNG */
    static byte[] strip(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, SIGNATURE);
        String type = "";
        for (int at = SIGNATURE; !type.equals("IEND"); ) {
            int chunk = Math.addExact(in.getInt(at), FRAME);
            if (chunk < FRAME || chunk > png.length - at) {
                throw new IllegalArgumentException("a chunk beyond the end");
            }
            type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (SHOWN.contains(type)) {
                out.write(png, at, chunk);
            }
            at += chunk;
        }
        return out.toByteArray();
    }
}
