package id.usulanhub.app.server;

import id.usulanhub.app.client.HubUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A data folder that one hub alone has, until it closes this or its process ends, however it ends: the system lets go of it
 * then. The file that is locked stays.
 */
final class DataLock implements AutoCloseable {

    private static final String FILE = "hub.lock";

    /** A second channel on the file, once it is closed, gives away the lock that the first one has in this process. */
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path data;
    private final Path place;
    private final FileChannel channel;

    private DataLock(Path data, Path place, FileChannel channel) {
        this.data = data;
        this.place = place;
        this.channel = channel;
    }

    /** @throws HubUnavailable when another hub has the folder, in this process or in another one */
    static DataLock take(Path data) {
        try {
            Files.createDirectories(data);
            Path place = data.toRealPath();
            if (!TAKEN.add(place)) {
                throw inUse(data);
            }
            try {
                return new DataLock(data, place, locked(data));
            } catch (IOException | RuntimeException e) {
                TAKEN.remove(place);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be taken: " + data, e);
        }
    }

    private static FileChannel locked(Path data) throws IOException {
        FileChannel channel = FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(data);
        }
        return channel;
    }

    private static HubUnavailable inUse(Path data) {
        return new HubUnavailable(
                "Folder data " + data + " sedang dipakai hub lain, lihat hub.pid di dalamnya:"
                        + " hentikan yang itu, atau beri --data folder lain."
                        + " / Another hub uses this data folder, see hub.pid in it:"
                        + " stop that one, or give another folder by --data.",
                null);
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.close();
                TAKEN.remove(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be let go of: " + data, e);
        }
    }
}
