package id.usulanhub.documents;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.OnDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** The file that holds the key which signs lists: one JWK (RFC 8037), readable by its owner only. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private record Jwk(String kty, String crv, String kid, String x, String d) {}

    private KeyFile() {}

    /**
     * The key in {@code file}; at the first start it is made there.
     *
     * @throws IOException when the file is not a key, or when others than its owner may read it
     */
    public static SigningKey openOrCreate(Path file, SecureRandom random) throws IOException {
        if (Files.notExists(file)) {
            write(file, SigningKey.generate(random));
        }
        return read(file);
    }

    private static SigningKey read(Path file) throws IOException {
        refuseWhatOthersMayRead(file);
        try {
            Jwk jwk = Json.read(Files.readAllBytes(file), Jwk.class);
            Base64.Decoder decoder = Base64.getUrlDecoder();
            SigningKey key = SigningKey.of(decoder.decode(jwk.d()), decoder.decode(jwk.x()));
            return matching(key, file);
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException | NullPointerException e) {
            // The cause is left out: its message may quote the key.
            throw notAKey(file);
        }
    }

    /** A file whose two halves do not belong together would sign lists that nobody can verify. */
    private static SigningKey matching(SigningKey key, Path file) throws IOException, GeneralSecurityException {
        byte[] probe = {1};
        if (!Jws.verifies(probe, Jws.detached(probe, key), key.publicKey())) {
            throw notAKey(file);
        }
        return key;
    }

    private static IOException notAKey(Path file) {
        return new IOException("the signing key in " + file + " is not an Ed25519 JWK");
    }

    private static void refuseWhatOthersMayRead(Path file) throws IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("the signing key in " + file + " may be read by others: chmod 600 it");
        }
    }

    /** Written whole beside its place and moved there, so that a crash leaves no half key, nor none after lists were signed. */
    private static void write(Path file, SigningKey key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, file.getFileName().toString(), ".new", ownerOnly(folder));
        Jwk jwk = new Jwk(
                "OKP",
                SigningKey.ALGORITHM,
                key.kid(),
                SigningKey.base64url(key.rawPublic()),
                SigningKey.base64url(key.rawPrivate()));
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(Json.write(jwk));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        OnDisk.move(half, file);
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
