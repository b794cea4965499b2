package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.OnDisk;
import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.sheet.Unread;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The originals of imported files, by their SHA-256, never changed. */
public final class FileStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    public FileStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies a file into the store. What was hashed is what is stored, whatever happens to the original meanwhile; it is
     * on disk when this returns. One that lies in the store already stays as it is.
     *
     * @return the stored file; its name is the SHA-256
     */
    public Path keep(Path original) {
        if (folder.equals(original.getParent())
                && find(original.getFileName().toString()).isPresent()) {
            return original;
        }
        try {
            Files.createDirectories(folder);
            Path copy = Files.createTempFile(folder, "incoming", ".part");
            Path kept = folder.resolve(copy(original, copy));
            readOnly(copy);
            OnDisk.move(copy, kept);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("a received file could not be stored", e);
        }
    }

    /** What a file would be kept as. */
    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file);
                OutputStream nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest())) {
            in.transferTo(nowhere);
            return HexFormat.of()
                    .formatHex(((DigestOutputStream) nowhere).getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("a received file could not be read", e);
        }
    }

    /** The original of a file that was kept; empty when there is none. */
    public Optional<Path> find(String sha256) {
        return Optional.of(sha256)
                .filter(SHA256.asMatchPredicate())
                .map(folder::resolve)
                .filter(Files::isRegularFile);
    }

    /**
     * Keeps which filled columns of a kept file a connector has not read; what it said of it before is replaced.
     *
     * @param sha256 of the file, hexadecimal
     */
    void note(String sha256, String connector, List<Unread> unread) {
        Path note = noteOf(sha256, connector);
        try {
            if (unread.isEmpty()) {
                Files.deleteIfExists(note);
                return;
            }
            Path part = Files.createTempFile(Files.createDirectories(folder), "incoming", ".part");
            Files.write(part, Json.write(unread));
            OnDisk.file(part);
            OnDisk.move(part, note);
        } catch (IOException e) {
            throw new UncheckedIOException("what was not read of a file could not be noted", e);
        }
    }

    /** Which filled columns of a kept file its connector has not read. */
    public List<Unread> unread(String sha256, String connector) {
        Path note = noteOf(sha256, connector);
        try {
            return Files.isRegularFile(note)
                    ? List.of(Json.mapper().readValue(Files.readAllBytes(note), Unread[].class))
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("what was not read of a file cannot be read", e);
        }
    }

    private Path noteOf(String sha256, String connector) {
        return folder.resolve(sha256 + "." + connector + ".unread.json");
    }

    private static void readOnly(Path file) throws IOException {
        if (!file.toFile().setReadOnly()) {
            throw new IOException("the copy of a received file could not be made read-only");
        }
    }

    private static String copy(Path original, Path copy) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(original);
                FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            in.transferTo(out);
            out.flush();
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
