package id.usulanhub.console.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownFileTest {

    private static final String SECRET = "lintang -6.2, oleh Siti";

    @Test
    void a_jpeg_loses_what_it_tells_and_keeps_every_pixel_and_which_way_is_up() throws IOException {
        byte[] plain = image("jpg");
        byte[] told = join(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif(6)),
                segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1)),
                segment(0xED, SECRET.getBytes(StandardCharsets.ISO_8859_1)),
                segment(0xE2, ("MPF\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1)),
                segment(0xFE, SECRET.getBytes(StandardCharsets.ISO_8859_1)),
                Arrays.copyOfRange(plain, 2, plain.length),
                SECRET.getBytes(StandardCharsets.ISO_8859_1));

        byte[] shown = ShownFile.of("image/jpeg", told).orElseThrow();

        assertThat(text(shown)).doesNotContain("Siti", "lintang", "xap", "MPF");
        assertThat(pixels(shown)).isEqualTo(pixels(plain));
        assertThat(text(shown)).containsOnlyOnce("Exif\0\0MM");
        assertThat(shown).containsSequence(1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6);
    }

    @Test
    void a_jpeg_that_tells_nothing_is_the_same_afterwards() throws IOException {
        byte[] plain = image("jpg");

        assertThat(ShownFile.of("image/jpeg", plain)).hasValue(plain);
    }

    @Test
    void a_png_loses_what_it_tells_and_keeps_every_pixel() throws IOException {
        byte[] plain = image("png");
        int afterHeader = 8 + 25;
        byte[] told = join(
                Arrays.copyOf(plain, afterHeader),
                chunk("eXIf"),
                chunk("tEXt"),
                chunk("iTXt"),
                Arrays.copyOfRange(plain, afterHeader, plain.length),
                SECRET.getBytes(StandardCharsets.ISO_8859_1));

        byte[] shown = ShownFile.of("image/png", told).orElseThrow();

        assertThat(text(shown)).doesNotContain("Siti");
        assertThat(pixels(shown)).isEqualTo(pixels(plain));
    }

    @Test
    void a_webp_loses_what_it_tells_and_its_length_is_right_again() {
        byte[] told = webp(
                webpChunk("VP8X", new byte[] {0x1C, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                webpChunk("VP8 ", new byte[] {1, 2, 3}),
                webpChunk("EXIF", SECRET.getBytes(StandardCharsets.ISO_8859_1)),
                webpChunk("XMP ", SECRET.getBytes(StandardCharsets.ISO_8859_1)));

        byte[] shown = ShownFile.of("image/webp", told).orElseThrow();

        assertThat(shown)
                .isEqualTo(webp(
                        webpChunk("VP8X", new byte[] {0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                        webpChunk("VP8 ", new byte[] {1, 2, 3})));
    }

    @Test
    void a_photo_that_cannot_be_stripped_is_not_shown() throws IOException {
        byte[] plain = image("jpg");

        assertThat(ShownFile.of("image/heic", plain)).isEmpty();
        assertThat(ShownFile.of("image/svg+xml", plain)).isEmpty();
        assertThat(ShownFile.of("image/jpeg", Arrays.copyOf(plain, plain.length - 2)))
                .isEmpty();
        assertThat(ShownFile.of("image/jpeg", new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void a_file_that_is_broken_anywhere_ends_in_an_answer(String format) throws IOException {
        byte[] plain = image(format);
        String mediaType = format.equals("jpg") ? "image/jpeg" : "image/png";
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = Arrays.copyOf(plain, 1 + random.nextInt(plain.length));
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            assertThat(ShownFile.of(mediaType, broken)).isNotNull();
            assertThat(ShownFile.of("image/webp", broken)).isNotNull();
        }
    }

    private static byte[] image(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            image.setRGB(x, x % 30, Color.getHSBColor(x / 40f, 1, 1).getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** EXIF, little-endian, with two entries: a maker's name and which way is up. */
    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010F).putShort((short) 2).putInt(23).putInt(40);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.position(46).put(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        return exif.array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return join(
                new byte[] {(byte) 0xFF, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)
                },
                content);
    }

    private static byte[] chunk(String type) {
        byte[] typed = (type + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(typed.length + 8)
                .putInt(typed.length - 4)
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] all = join(chunks);
        return join(
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                        .putInt(all.length + 4)
                        .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                        .array(),
                all);
    }

    private static byte[] webpChunk(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
