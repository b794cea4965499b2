package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.OnDisk;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Attachments in a folder of the hub's own disk: {@code ab/abcd...}, by the first two digits. */
public final class FolderAttachments implements Attachments {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /** @param folder made when absent */
    public FolderAttachments(Path folder) {
        this.folder = folder;
    }

    @Override
    public Outcome<Stored> put(InputStream content) {
        return Intake.read(content, made(folder)).map(this::keep);
    }

    private Stored keep(Intake intake) {
        try (intake) {
            Path shelf = made(shelf(intake.stored().sha256()));
            OnDisk.move(intake.file(), shelf.resolve(intake.stored().sha256()));
            OnDisk.names(folder);
            return intake.stored();
        } catch (IOException e) {
            throw new UncheckedIOException("an attached file could not be stored", e);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return kept(sha256).map(FolderAttachments::bytes);
    }

    @Override
    public Optional<Stored> find(String sha256) {
        return kept(sha256).flatMap(file -> stored(sha256, file));
    }

    private Optional<Path> kept(String sha256) {
        return Optional.of(sha256)
                .filter(SHA256.asMatchPredicate())
                .map(name -> shelf(name).resolve(name))
                .filter(Files::isRegularFile);
    }

    private static InputStream bytes(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("an attached file could not be read", e);
        }
    }

    private static Optional<Stored> stored(String sha256, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            return FileKind.of(in.readNBytes(FileKind.TELLING)).map(kind -> new Stored(sha256, size, kind.mediaType()));
        } catch (IOException e) {
            throw new UncheckedIOException("an attached file could not be read", e);
        }
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a folder for attached files could not be made", e);
        }
    }
}
