package id.usulanhub.connectorkit.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A connector's folder, wherever it is kept. */
interface ConnectorFolder {

    /** The folder's name. */
    String name();

    /** A file within the folder; empty when there is none. */
    Optional<byte[]> read(String file);

    /** A folder of the file system. */
    static ConnectorFolder of(Path folder) {
        return new OnDisk(folder);
    }

    /** A folder of the class path. */
    static ConnectorFolder of(ClassLoader loader, String resource, String name) {
        return new OnClassPath(loader, resource + "/" + name, name);
    }

    /** A folder that somebody sent: its files by their names within it. */
    static ConnectorFolder of(String name, Map<String, byte[]> files) {
        return new InMemory(name, files);
    }

    /** A folder that is nowhere but here. */
    record InMemory(String name, Map<String, byte[]> files) implements ConnectorFolder {

        @Override
        public Optional<byte[]> read(String file) {
            return Optional.ofNullable(files.get(file));
        }
    }

    /** A folder of the file system. */
    record OnDisk(Path folder) implements ConnectorFolder {

        @Override
        public String name() {
            return folder.getFileName().toString();
        }

        @Override
        public Optional<byte[]> read(String file) {
            Path path = folder.resolve(file);
            try {
                return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A folder of the class path. */
    record OnClassPath(ClassLoader loader, String resource, String name) implements ConnectorFolder {

        @Override
        public Optional<byte[]> read(String file) {
            try (InputStream in = loader.getResourceAsStream(resource + "/" + file)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
