package id.usulanhub.app.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.usulanhub.codec.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** A phone that reads the picture finds the settings in it. */
class QrConnectorTest {

    private static final PhoneSettings SETTINGS = new PhoneSettings(
            "Formulir ODK dan KoboCollect",
            URI.create("https://hub.example.go.id/openrosa/openrosa"),
            "desa",
            "rahasia-contoh");

    @Test
    void the_picture_reads_as_the_settings() throws Exception {
        byte[] png = QrPicture.of(SETTINGS.encoded()).png();

        JsonNode settings = inflated(read(ImageIO.read(new ByteArrayInputStream(png))));

        assertThat(settings.at("/general/server_url").asString())
                .isEqualTo("https://hub.example.go.id/openrosa/openrosa");
        assertThat(settings.at("/general/username").asString()).isEqualTo("desa");
        assertThat(settings.at("/general/password").asString()).isEqualTo("rahasia-contoh");
        assertThat(settings.at("/general/form_update_mode").asString()).isEqualTo("match_exactly");
        assertThat(settings.at("/admin").isObject()).isTrue();
        assertThat(settings.at("/project/name").asString()).isEqualTo("Formulir ODK dan KoboCollect");
    }

    @Test
    void what_the_terminal_shows_reads_as_the_settings() throws Exception {
        String text = QrPicture.of(SETTINGS.encoded()).text();

        assertThat(read(drawn(text))).isEqualTo(SETTINGS.encoded());
    }

    @Test
    void without_an_account_the_code_holds_none() {
        JsonNode settings = Json.mapper().readTree(new PhoneSettings("Usulan", SETTINGS.server(), "", "").json());

        assertThat(settings.path("general").propertyNames()).doesNotContain("username", "password");
    }

    @Test
    void the_drawing_has_a_module_for_each_dark_one() {
        String svg = new String(QrPicture.of("x").svg(), java.nio.charset.StandardCharsets.UTF_8);
        String text = QrPicture.of("x").text();
        long dark = text.chars()
                .map(c -> c == '█' ? 2 : c == '▀' || c == '▄' ? 1 : 0)
                .sum();

        assertThat(svg.split("h1v1", -1)).hasSize((int) dark + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kode.png", "kode.SVG"})
    void a_picture_with_a_password_in_it_is_for_its_owner_alone(String name, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "an older one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        QrConnector.save(SETTINGS, file);

        assertThat(Files.size(file)).isGreaterThan(100);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_no_picture_is_refused_before_a_password_is_asked_for() {
        StringWriter said = new StringWriter();
        int code = new CommandLine(new QrConnector())
                .setErr(new PrintWriter(said))
                .execute("tiada", "--url", "https://hub.example.go.id", "--user", "desa", "--out", "kode.pdf");

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("FILE.png, FILE.svg");
    }

    private static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no code in the picture", e);
        }
    }

    private static JsonNode inflated(String code) throws Exception {
        byte[] deflated = Base64.getDecoder().decode(code);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return Json.mapper().readTree(in.readAllBytes());
        }
    }

    /** The characters as a photo of the screen shows them, eight pixels a module. */
    private static BufferedImage drawn(String text) {
        String[] lines = text.replaceAll("\u001b\\[[0-9;]*m", "").split("\n", -1);
        int width = lines[0].length();
        BufferedImage image = new BufferedImage(width * 8, lines.length * 16, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                String line = lines[y / 16];
                char c = line.isEmpty() ? ' ' : line.charAt(x / 8);
                boolean dark = c == '█' || c == (y % 16 < 8 ? '▀' : '▄');
                image.setRGB(x, y, dark ? 0 : 0xFFFFFF);
            }
        }
        return image;
    }
}
