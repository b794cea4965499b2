package id.usulanhub.connectorkit.sheettext;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** A picture of one point that carries a name, so that two names are two pictures. */
final class Photo {

    /** The signature and the header of a grey picture of one point by one. */
    private static final byte[] START =
            HexFormat.of().parseHex("89504e470d0a1a0a" + "0000000d49484452000000010000000108000000003a7e9b55");

    /** One point, packed without packing. */
    private static final byte[] POINT = HexFormat.of().parseHex("7801010200fdff008000820081");

    private Photo() {}

    static byte[] png(String name) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(START);
        chunk("tEXt", ("Title\0" + name).getBytes(StandardCharsets.ISO_8859_1), png);
        chunk("IDAT", POINT, png);
        chunk("IEND", new byte[0], png);
        return png.toByteArray();
    }

    private static void chunk(String type, byte[] content, ByteArrayOutputStream out) {
        ByteBuffer body = ByteBuffer.allocate(4 + content.length);
        body.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 sum = new CRC32();
        sum.update(body.array());
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(body.array());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
