package id.usulanhub.console.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what comes in, and stops where it is too large; the length that a sender claims is not believed. */
final class BoundedBody {

    private static final int BUFFER = 64 * 1024;

    private BoundedBody() {}

    /** Streams into {@code file}, never holding more than a buffer. @throws DoorRefusal BODY_TOO_LARGE */
    static void copy(InputStream in, Path file, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > most) {
                    throw new DoorRefusal(DoorCode.BODY_TOO_LARGE);
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
