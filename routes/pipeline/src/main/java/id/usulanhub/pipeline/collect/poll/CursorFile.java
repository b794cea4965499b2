package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;

/** Where the cursor of one connector lies: a file that is replaced whole. */
final class CursorFile {

    private final Path file;

    CursorFile(Path folder, String connector) {
        this.file = folder.resolve(connector + ".json");
    }

    /** None when there is no file, or one of another feed, or one that cannot be read: then all is read again. */
    Cursor read(String feed) {
        try {
            Cursor found = Files.exists(file)
                    ? Json.mapper().readValue(Files.readAllBytes(file), Cursor.class)
                    : Cursor.none(feed);
            return feed.equals(found.feed()) ? found : Cursor.none(feed);
        } catch (JacksonException e) {
            return Cursor.none(feed);
        } catch (IOException e) {
            throw new UncheckedIOException("the cursor of a poll cannot be read", e);
        }
    }

    void write(Cursor cursor) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(Json.mapper().writeValueAsBytes(cursor));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the cursor of a poll cannot be written", e);
        }
    }
}
