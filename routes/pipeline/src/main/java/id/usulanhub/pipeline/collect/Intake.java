package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
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

/**
 * A file that is coming in: on disk, hashed, measured and told by its first bytes, and not yet where it is kept. Closing
 * removes it.
 */
record Intake(Path file, Attachments.Stored stored) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /**
     * Reads a file into {@code folder}, never holding more than a buffer.
     *
     * @return ATTACHMENT_UNSUPPORTED, ATTACHMENT_TOO_LARGE; nothing stays in the folder then
     */
    static Outcome<Intake> read(InputStream content, Path folder) {
        try {
            byte[] start = content.readNBytes(FileKind.TELLING);
            FileKind kind = FileKind.of(start).orElse(null);
            if (kind == null) {
                return refused(ProblemCode.ATTACHMENT_UNSUPPORTED, String.join(", ", Attachments.MEDIA_TYPES));
            }
            return copied(start, content, Files.createTempFile(folder, "incoming", ".part"), kind);
        } catch (IOException e) {
            throw new UncheckedIOException("an attached file could not be stored", e);
        }
    }

    private static Outcome<Intake> copied(byte[] start, InputStream content, Path file, FileKind kind)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = start.length;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            out.write(start);
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer);
                    read >= 0 && size <= Attachments.MOST_BYTES;
                    read = content.read(buffer)) {
                size += read;
                out.write(buffer, 0, read);
            }
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        if (size > Attachments.MOST_BYTES) {
            Files.delete(file);
            return refused(ProblemCode.ATTACHMENT_TOO_LARGE, Attachments.MOST_BYTES + " bytes");
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return Outcome.accepted(new Intake(file, new Attachments.Stored(sha256, size, kind.mediaType())));
    }

    private static Outcome<Intake> refused(ProblemCode code, String limit) {
        return Outcome.rejected(new Problem(code, "lampiran", Place.wholeRecord(), "", limit));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
