package id.usulanhub.app.server;

import id.usulanhub.app.client.HubUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A data folder that one hub alone has, until it closes this or its process ends, however it ends: the system lets go of it
 * then. The file that is locked stays.
 */
final class DataLock implements AutoCloseable {

    private static final String FILE = "hub.lock";

    private final Path data;
    private final FileChannel channel;

    private DataLock(Path data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    /** @throws HubUnavailable when another hub has the folder */
    static DataLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                channel.close();
                throw new HubUnavailable(
                        "Folder data " + data + " sedang dipakai hub lain, lihat hub.pid di dalamnya:"
                                + " hentikan yang itu, atau beri --data folder lain."
                                + " / Another hub uses this data folder, see hub.pid in it:"
                                + " stop that one, or give another folder by --data.",
                        null);
            }
            return new DataLock(data, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be taken: " + data, e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be let go of: " + data, e);
        }
    }
}
