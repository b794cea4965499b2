package id.usulanhub.app.server;

import id.usulanhub.app.PrivateFile;
import id.usulanhub.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The accounts of the example kabupaten. Their passwords are made at the first start of a data folder and kept in it,
 * readable by its owner only, so that a later start can print them again. A hub that is more than an example is given its
 * accounts by {@code hub.users}, without passwords.
 *
 * @param folder the data folder's {@code keys}
 * @param logins passwords by username
 */
public record ExampleAccounts(Path folder, Map<String, String> logins) {

    private static final String BAPPEDA = "bappeda";
    private static final String OPERATOR = "operator";
    private static final String CAMAT = "verifikator-tarumajaya";
    private static final String PHONE = "desa";
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** An account as {@code hub.users} has it; JSON is YAML too. */
    private record Entry(String username, String name, String role, String scope, String passwordHash) {}

    static ExampleAccounts openOrCreate(Path data) {
        Path folder = data.resolve("keys");
        try {
            Files.createDirectories(folder);
            Path logins = folder.resolve("example-logins.json");
            if (Files.notExists(logins)) {
                create(folder, logins);
            }
            ExampleAccounts accounts = new ExampleAccounts(folder, read(logins));
            if (Files.notExists(accounts.phoneFile())) {
                PrivateFile.write(accounts.phoneFile(), (PHONE + ":" + password()).getBytes(StandardCharsets.UTF_8));
            }
            if (Files.notExists(accounts.applicationFile())) {
                PrivateFile.write(accounts.applicationFile(), password().getBytes(StandardCharsets.UTF_8));
            }
            return accounts;
        } catch (IOException e) {
            throw new UncheckedIOException("the example accounts could not be made in " + folder, e);
        }
    }

    private static void create(Path folder, Path logins) throws IOException {
        Map<String, String> passwords = Map.of(BAPPEDA, password(), OPERATOR, password(), CAMAT, password());
        var bcrypt = new BCryptPasswordEncoder();
        List<Entry> entries = List.of(
                new Entry(BAPPEDA, "Bappeda", "BAPPEDA", null, bcrypt.encode(passwords.get(BAPPEDA))),
                new Entry(OPERATOR, "Operator", "OPERATOR", null, bcrypt.encode(passwords.get(OPERATOR))),
                new Entry(
                        CAMAT, "Kecamatan Tarumajaya", "VERIFIKATOR", "32.16.01", bcrypt.encode(passwords.get(CAMAT))));
        PrivateFile.write(folder.resolve("users.yaml"), Json.write(entries));
        PrivateFile.write(folder.resolve("sipd-token"), (password() + "\n").getBytes(StandardCharsets.UTF_8));
        PrivateFile.write(logins, Json.write(passwords));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> read(Path logins) throws IOException {
        return Json.read(Files.readAllBytes(logins), Map.class);
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    public Path file() {
        return folder.resolve("users.yaml");
    }

    public Path sipdTokenFile() {
        return folder.resolve("sipd-token");
    }

    public String sipdToken() {
        try {
            return Files.readString(sipdTokenFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator's token cannot be read", e);
        }
    }

    /** The account of the phones that send to the connector {@code openrosa}: {@code user:password}. */
    public Path phoneFile() {
        return folder.resolve("phone-account");
    }

    /** The same for people to read. */
    public String phoneLogin() {
        try {
            return Files.readString(phoneFile()).strip().replace(":", " / ");
        } catch (IOException e) {
            throw new UncheckedIOException("the account of the phones cannot be read", e);
        }
    }

    /** The token of the applications that send to the connector {@code mobile-sync}. */
    public Path applicationFile() {
        return folder.resolve("application-token");
    }

    /** The account that sees and does most, and its password. */
    public String firstLogin() {
        return BAPPEDA + " / " + logins.get(BAPPEDA);
    }

    /** No password. */
    @Override
    public String toString() {
        return "ExampleAccounts" + logins.keySet();
    }
}
