package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The originals of imported files, by their SHA-256, never changed. */
public final class FileStore {

    private final Path folder;

    public FileStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies a file into the store. What was hashed is what is stored, whatever happens to the original meanwhile; it is
     * on disk when this returns.
     *
     * @return the stored file; its name is the SHA-256
     */
    Path keep(Path original) {
        try {
            Files.createDirectories(folder);
            Path copy = Files.createTempFile(folder, "incoming", ".part");
            Path kept = folder.resolve(copy(original, copy));
            Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("a received file could not be stored", e);
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
