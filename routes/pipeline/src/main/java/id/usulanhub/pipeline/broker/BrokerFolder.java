package id.usulanhub.pipeline.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.Uuid;

/** The broker's data folder as its supervisor sees it: for its owner alone, on a disk, with the name of its cluster. */
final class BrokerFolder {
    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs");
    private static final String CLUSTER_ID = "cluster.id";
    private static final String PORT = "port";
    private static final String OUTPUT = "broker.out";

    private final Path data;

    private BrokerFolder(Path data) {
        this.data = data;
    }

    /** @throws IllegalStateException when what is stored there would not outlive a restart of the machine */
    static BrokerFolder open(BrokerSettings settings) {
        try {
            Path data = Files.createDirectories(settings.data()).toRealPath();
            if (!settings.temporary()) {
                refuseMemory(data);
                refuseTemporary(data);
            }
            forTheOwnerAlone(data);
            Files.createDirectories(data.resolve("tmp"));
            return new BrokerFolder(data);
        } catch (IOException e) {
            throw new UncheckedIOException("the broker's data folder " + settings.data() + " cannot be used", e);
        }
    }

    private static void refuseMemory(Path data) throws IOException {
        FileStore store = Files.getFileStore(data);
        if (IN_MEMORY.contains(store.type())) {
            throw new IllegalStateException("the broker's data folder " + data + " is in memory (" + store.type()
                    + "): what is acknowledged would be lost at a restart of the machine");
        }
    }

    private static void refuseTemporary(Path data) throws IOException {
        for (Path temporary : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/tmp"))) {
            if (Files.exists(temporary) && data.startsWith(temporary.toRealPath())) {
                throw new IllegalStateException(
                        "the broker's data folder " + data + " is under " + temporary + ", which is emptied");
            }
        }
    }

    private static void forTheOwnerAlone(Path data) throws IOException {
        if (Files.getFileAttributeView(data, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path data() {
        return data;
    }

    /** Where the broker's own log is written, without its ending. */
    Path log() {
        return data.resolve("broker");
    }

    /** Where it writes what it says before it can log. */
    Path output() {
        return data.resolve(OUTPUT);
    }

    /** Of the cluster that this folder belongs to; made up at the first call, and kept. */
    String clusterId() {
        return read(CLUSTER_ID).orElseGet(() -> {
            String fresh = Uuid.randomUuid().toString();
            write(CLUSTER_ID, fresh);
            return fresh;
        });
    }

    /** The port that clients found the broker at last. */
    Optional<Integer> port() {
        return read(PORT).filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf);
    }

    void remember(int port) {
        write(PORT, String.valueOf(port));
    }

    /** The last thing the broker said before it could log, or ended. */
    String lastWords() {
        return read(OUTPUT)
                .map(text -> text.substring(text.lastIndexOf('\n') + 1))
                .orElse("it said nothing");
    }

    private Optional<String> read(String name) {
        try {
            Path file = data.resolve(name);
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all. */
    private void write(String name, String text) {
        try {
            Path draft = Files.writeString(data.resolve(name + ".new"), text);
            Files.move(draft, data.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
