package id.usulanhub.app.cli.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The connectors that the hub brings along, as folders: those of the sources, or unpacked ones of a packaged hub. */
final class BuiltIn {

    private static final String INDEX = "connectors/index.txt";

    private BuiltIn() {}

    /** Whether they stand in the sources, where they may be written. */
    static boolean isSource() {
        return Files.isRegularFile(sources().resolve("index.txt"));
    }

    static Path folder() {
        try {
            return isSource() ? sources() : unpacked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sources() {
        return Path.of(System.getProperty("hub.root", "."))
                .resolve("connectors")
                .toAbsolutePath();
    }

    private static Path unpacked() throws IOException {
        Path folder = Files.createTempDirectory("hub-connectors");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        try (FileSystem jar = FileSystems.newFileSystem(jar(), Map.of())) {
            Path root = jar.getPath("connectors");
            for (Path from : below(root)) {
                Path to = folder.resolve(root.relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
        return folder;
    }

    private static URI jar() throws IOException {
        try {
            String index =
                    BuiltIn.class.getClassLoader().getResource(INDEX).toURI().toString();
            return new URI(index.substring(0, index.indexOf('!')));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<Path> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
