package id.usulanhub.codec;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes what was written survive a power cut. A file's name is on disk only when its folder is. */
public final class OnDisk {

    private OnDisk() {}

    /** Forces the content of a file to disk. */
    public static void file(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /** Forces the names of the files in a folder to disk. */
    public static void names(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    /**
     * Gives a file its place in one step, over what may stand there: after a power cut there is the one or the other.
     *
     * @param written on the disk of {@code place}, its content forced
     */
    public static void move(Path written, Path place) throws IOException {
        Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        names(place.toAbsolutePath().getParent());
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
