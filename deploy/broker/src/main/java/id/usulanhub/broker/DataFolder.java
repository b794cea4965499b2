package id.usulanhub.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The folder that a broker keeps its data in. Kafka's own files stand in {@code log}; they are formatted beside it and
 * moved there whole, so that a broker that is killed while it formats leaves nothing that is half formatted.
 */
final class DataFolder {
    private static final String LOCK = "broker.lock";
    private static final String LOGS = "log";
    private static final String FORMATTING = "formatting";
    private static final String META = "meta.properties";

    private DataFolder() {}

    static Path logs(Path data) {
        return data.resolve(LOGS);
    }

    /**
     * Claims the folder for this process, until the lock is closed or the process ends.
     *
     * @throws Refusal when another process has it
     */
    static FileLock lock(Path data) throws IOException {
        Files.createDirectories(data);
        FileChannel channel = FileChannel.open(data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Refusal(Refusal.LOCKED, "another broker has the data folder " + data);
        }
        return lock;
    }

    /**
     * Formats the folder when it was never formatted.
     *
     * @throws Refusal when it belongs to another cluster, or holds records without saying whose they are
     */
    static void format(Path data, String clusterId) throws IOException {
        Path logs = logs(data);
        if (Files.exists(logs.resolve(META))) {
            refuseAnother(logs, clusterId);
            return;
        }
        refuseRecords(logs);
        delete(logs);
        delete(data.resolve(FORMATTING));
        write(data.resolve(FORMATTING), clusterId);
        Files.move(data.resolve(FORMATTING), logs, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseAnother(Path logs, String clusterId) throws IOException {
        Properties meta = new Properties();
        try (InputStream in = Files.newInputStream(logs.resolve(META))) {
            meta.load(in);
        }
        String found = meta.getProperty("cluster.id");
        if (!clusterId.equals(found)) {
            throw new Refusal(
                    Refusal.DATA, "the data in " + logs + " belongs to cluster " + found + ", not to " + clusterId);
        }
    }

    private static void refuseRecords(Path logs) throws IOException {
        if (!Files.exists(logs)) {
            return;
        }
        try (Stream<Path> files = Files.list(logs)) {
            if (files.anyMatch(Files::isDirectory)) {
                throw new Refusal(Refusal.DATA, logs + " holds records but no " + META + ": it is not formatted again");
            }
        }
    }

    private static void write(Path folder, String clusterId) throws IOException {
        Files.createDirectories(folder);
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(clusterId)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .setDirectories(List.of(folder.toString()))
                    .run();
        } catch (Exception e) {
            throw new IOException("the folder " + folder + " could not be formatted", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
