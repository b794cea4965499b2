package id.usulanhub.app.cli.connector;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code to look at, with the white margin that readers need. */
final class QrPicture {

    /** In modules, as the standard asks. */
    private static final int MARGIN = 4;

    /** Pixels of a module: sharp on paper, and small enough to send. */
    private static final int SCALE = 8;

    private static final int WHITE = 0xFFFFFF;
    private static final String BLACK_ON_WHITE = "\u001b[30;107m";
    private static final String USUAL = "\u001b[0m";

    private final BitMatrix modules;

    private QrPicture(BitMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException when the text is longer than a code holds */
    static QrPicture of(String text) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.MARGIN, MARGIN, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        try {
            return new QrPicture(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too much for a QR code", e);
        }
    }

    /** For a terminal: two modules a character, in colours of its own so that dark terminals show it too. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y += 2) {
            text.append(BLACK_ON_WHITE);
            for (int x = 0; x < modules.getWidth(); x++) {
                text.append(half(isDark(x, y), isDark(x, y + 1)));
            }
            text.append(USUAL).append('\n');
        }
        return text.toString();
    }

    private static char half(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    byte[] svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                path.append(isDark(x, y) ? "M" + x + "," + y + "h1v1h-1z" : "");
            }
        }
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + modules.getWidth() + " "
                        + modules.getHeight() + "\" shape-rendering=\"crispEdges\">"
                        + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path + "\"/></svg>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private BufferedImage image() {
        int width = modules.getWidth() * SCALE;
        int height = modules.getHeight() * SCALE;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, isDark(x / SCALE, y / SCALE) ? 0 : WHITE);
            }
        }
        return image;
    }

    /** What lies beyond the picture is its margin. */
    private boolean isDark(int x, int y) {
        return y < modules.getHeight() && modules.get(x, y);
    }
}
