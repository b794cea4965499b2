package id.usulanhub.pipeline.collect;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Attachments.Stored;
import id.usulanhub.pipeline.collect.PartialShelf.Name;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files that come in pieces, from where a network breaks off: what has come of one stays until the rest has come, and is
 * then kept as an attachment. A file is known by the SHA-256 that its sender says it has, and held against it in the end.
 */
public final class PartialFiles {

    private static final int BUFFER = 64 * 1024;

    private final Attachments attachments;
    private final PartialShelf shelf;

    public PartialFiles(Attachments attachments, PartialShelf shelf) {
        this.attachments = attachments;
        this.shelf = shelf;
    }

    /**
     * A piece of a file.
     *
     * @param offset where it begins: how many bytes come before it
     * @param total bytes of the whole file; not less than {@code offset}
     */
    public record Piece(Name file, long offset, long total) {}

    /** What came of a piece. */
    public sealed interface Appended {}

    /**
     * What is here of a file, on disk.
     *
     * @param bytes from its beginning
     * @param complete whether that is all, and kept
     */
    public record Here(long bytes, boolean complete) implements Appended {}

    /** The piece does not begin where the file ends. */
    public record Elsewhere(Here here) implements Appended {}

    /** Another request brings the same file now. */
    public record UnderWay() implements Appended {}

    /** There are too many files of which something is here. */
    public record NoRoom() implements Appended {}

    /** The file is not what its SHA-256 says; nothing of it stays. */
    public record Differs() implements Appended {}

    /** The file is none that is kept; nothing of it stays. */
    public record Refused(List<Problem> problems) implements Appended {}

    /** What is here of a file. */
    public Here find(Name file) {
        return shelf.bytes(file)
                .map(bytes -> new Here(bytes, false))
                .orElseGet(() -> kept(file).orElse(new Here(0, false)));
    }

    private Optional<Here> kept(Name file) {
        return attachments.find(file.sha256()).map(stored -> new Here(stored.size(), true));
    }

    /**
     * Adds a piece to what is here; it is on disk when this returns. A file that is kept already stays as it is, whatever
     * the piece.
     *
     * @throws IOException when its sender breaks off; what came until then stays
     * @throws UncheckedIOException when it cannot be written now
     */
    public Appended append(Piece piece, InputStream content) throws IOException {
        if (piece.total() > Attachments.MOST_BYTES) {
            return new Refused(List.of(new Problem(
                    ProblemCode.ATTACHMENT_TOO_LARGE,
                    "lampiran",
                    Place.wholeRecord(),
                    "",
                    Attachments.MOST_BYTES + " bytes")));
        }
        Here here = find(piece.file());
        if (here.complete()) {
            return here;
        }
        return switch (shelf.take(piece)) {
            case TAKEN -> grown(piece, content);
            case UNDER_WAY -> new UnderWay();
            case ELSEWHERE -> new Elsewhere(find(piece.file()));
            case FULL -> new NoRoom();
        };
    }

    private Appended grown(Piece piece, InputStream content) throws IOException {
        Path file = shelf.path(piece.file());
        try {
            write(piece, content, file);
            return settled(piece, file);
        } finally {
            shelf.give(piece.file());
        }
    }

    private void write(Piece piece, InputStream content, Path file) throws IOException {
        try (FileChannel out = opened(piece, file)) {
            try {
                copy(content, out);
            } finally {
                force(out);
            }
        }
        if (piece.offset() == 0) {
            shelf.namesToDisk();
        }
    }

    /** What may lie behind the place where the piece begins was never told of, and goes. */
    private static FileChannel opened(Piece piece, Path file) {
        Set<OpenOption> first = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Set<OpenOption> further = Set.of(StandardOpenOption.WRITE);
        try {
            return FileChannel.open(file, piece.offset() == 0 ? first : further)
                    .truncate(piece.offset())
                    .position(piece.offset());
        } catch (IOException e) {
            throw cannot("written", e);
        }
    }

    /** Only what the sender's side throws is thrown as it is. */
    private static void copy(InputStream content, FileChannel out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            write(ByteBuffer.wrap(buffer, 0, read), out);
        }
    }

    private static void write(ByteBuffer bytes, FileChannel out) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw cannot("written", e);
        }
    }

    private static void force(FileChannel out) {
        try {
            out.force(true);
        } catch (IOException e) {
            throw cannot("written", e);
        }
    }

    /** A file that is none that is kept is told of at once, and spares its sender the rest. */
    private Appended settled(Piece piece, Path file) {
        try {
            long bytes = Files.size(file);
            boolean whole = bytes == piece.total();
            if (whole && !FileStore.sha256(file).equals(piece.file().sha256())) {
                Files.delete(file);
                return new Differs();
            }
            return whole || !mayBeKept(file) ? kept(file) : new Here(bytes, false);
        } catch (IOException e) {
            throw cannot("read", e);
        }
    }

    private static boolean mayBeKept(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(FileKind.TELLING);
            return start.length < FileKind.TELLING || FileKind.of(start).isPresent();
        }
    }

    /** It goes only when the store has it or does not want it. */
    private Appended kept(Path file) throws IOException {
        Outcome<Stored> outcome;
        try (InputStream in = Files.newInputStream(file)) {
            outcome = attachments.put(in);
        }
        Files.delete(file);
        return switch (outcome) {
            case Outcome.Accepted<Stored> kept -> new Here(kept.value().size(), true);
            case Outcome.Rejected<Stored> refused -> new Refused(refused.problems());
        };
    }

    private static UncheckedIOException cannot(String done, IOException cause) {
        return new UncheckedIOException("a piece of a file could not be " + done, cause);
    }
}
