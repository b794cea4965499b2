package id.usulanhub.app.cli.connector;

import id.usulanhub.app.PrivateFile;
import id.usulanhub.app.cli.ExitCode;
import id.usulanhub.app.cli.Refusal;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub connector qr NAME}: the code by which ODK Collect or KoboCollect is set up for a connector. */
@Command(
        name = "qr",
        mixinStandardHelpOptions = true,
        description = {
            "Mencetak kode QR pengaturan ODK Collect atau KoboCollect: alamat hub, dan akun bila diminta.",
            "Prints the QR code of settings for ODK Collect or KoboCollect: the hub's address, and an account if asked.",
            "Kata sandi atau token tidak pernah ditulis di perintah: diketik saat diminta, atau dari "
                    + QrConnector.SECRET + ".",
            "A password or token is never written in the command: it is typed when asked for, or taken from there."
        })
final class QrConnector implements Callable<Integer> {

    /** What is read of the environment instead of the keyboard. */
    static final String SECRET = "HUB_QR_SECRET";

    private static final String PNG = ".png";

    @Spec
    private CommandSpec spec;

    @Mixin
    private FoldersOption folders;

    @Parameters(paramLabel = "NAME", description = "Nama konektor. / The connector's name.")
    private String name;

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = {
                "Alamat hub sebagaimana dilihat telepon, misalnya https://hub.example.go.id.",
                "The hub's address as phones see it."
            })
    private URI url;

    @Option(
            names = "--user",
            paramLabel = "USER",
            description = {
                "Akun yang ikut dalam kode, beserta kata sandinya; tanpa ini telepon menanyakannya.",
                "The account that goes into the code with its password; without it the phone asks."
            })
    private String user = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Simpan sebagai .png atau .svg. / Save as .png or .svg.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (out != null && !isPicture(out)) {
            throw new ParameterException(spec.commandLine(), "--out: FILE.png, FILE.svg");
        }
        PhoneSettings settings = settings(manifest());
        if (out == null) {
            System.out.print(QrPicture.of(settings.encoded()).text());
        } else {
            save(settings, out);
            System.out.println("tersimpan / saved: " + out);
        }
        explain(settings);
        return ExitCode.DONE;
    }

    private Manifest manifest() {
        return ConnectorLoader.fromFolder(folders.named(name)).all().stream()
                .map(Connector::manifest)
                .filter(manifest -> manifest.transport() == Manifest.Transport.OPENROSA)
                .findFirst()
                .orElseThrow(() -> new Refusal("Konektor ini tidak diisi lewat telepon (transport: openrosa): " + name
                        + " / This connector is not filled in on phones."));
    }

    private PhoneSettings settings(Manifest manifest) {
        Auth.Kind kind = manifest.door().auth().kind();
        String title = manifest.title().getOrDefault("id", name);
        if (kind == Auth.Kind.PATH) {
            return new PhoneSettings(title, server("/key/" + inPath(secret("token"))), "", "");
        }
        boolean hasAccount = kind == Auth.Kind.ACCOUNT && !user.isEmpty();
        return hasAccount
                ? new PhoneSettings(title, server(""), user, secret("kata sandi / password"))
                : new PhoneSettings(title, server(""), "", "");
    }

    private URI server(String token) {
        boolean isWeb = url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
        // A proxy that takes a path away would have every phone sign an address that the hub never sees.
        boolean isRoot = url.getRawPath() == null || url.getRawPath().matches("/*");
        if (!isWeb || !isRoot || url.getQuery() != null || url.getUserInfo() != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--url: https://host[:port], tanpa akun dan tanpa path / without an account or a path");
        }
        return URI.create(url.toString().replaceFirst("/+$", "") + "/openrosa/" + name + token);
    }

    private String secret(String what) {
        String given = Objects.requireNonNullElse(System.getenv(SECRET), "");
        Console console = System.console();
        if (given.isEmpty() && console != null) {
            char[] typed = console.readPassword("%s: ", what);
            given = typed == null ? "" : new String(typed);
        }
        if (given.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Tidak ada " + what + ": ketik, atau setel / type it, or set " + SECRET);
        }
        return given;
    }

    private static String inPath(String token) {
        return URLEncoder.encode(token, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isPicture(Path file) {
        return hasEnding(file, PNG) || hasEnding(file, ".svg");
    }

    private static boolean hasEnding(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** A code with a secret in it is for the eyes of whoever asked for it. */
    static void save(PhoneSettings settings, Path file) throws IOException {
        QrPicture picture = QrPicture.of(settings.encoded());
        byte[] content = hasEnding(file, PNG) ? picture.png() : picture.svg();
        if (hasSecret(settings)) {
            PrivateFile.write(file, content);
        } else {
            Files.write(file, content);
        }
    }

    private static boolean hasSecret(PhoneSettings settings) {
        return !settings.password().isEmpty() || settings.server().getPath().contains("/key/");
    }

    private void explain(PhoneSettings settings) {
        System.out.println("""
                Di telepon: ODK Collect atau KoboCollect > Add project > Scan QR code.
                On the phone: the same; in the first start, "Configure with QR code".
                Isi kode / the code holds: %s
                """.formatted(shown(settings)).strip());
        if (hasSecret(settings)) {
            System.out.println("Siapa pun yang memotret kode ini dapat mengirim atas nama akun itu; jangan dipajang."
                    + " / Whoever photographs this code can send by that account; do not put it up.");
        }
        if ("http".equals(url.getScheme())) {
            System.out.println("Tanpa https isi formulir terbaca di jaringan; hanya untuk percobaan."
                    + " / Without https what is sent can be read on the way; for trying only.");
        }
    }

    private String shown(PhoneSettings settings) {
        String base = settings.server().toString().replaceFirst("/key/.*$", "/key/(token)");
        return settings.user().isEmpty() ? base : base + ", " + settings.user() + " (+ kata sandi / password)";
    }
}
