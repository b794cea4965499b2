package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.OnDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Editions of something in a folder of the hub's own disk, {@code <number>/<files>}. An edition is written beside its
 * place and moved there whole: what a hub that died has left half written is none. For one caller at a time.
 */
final class EditionFolder {

    /** For editions of which none may be given up. */
    static final int ALL = Integer.MAX_VALUE;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final String UNDER_WAY = "incoming";

    private final Path folder;
    private final int most;

    /**
     * @param folder made when absent
     * @param most as many are kept; the oldest go
     */
    EditionFolder(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** The files of each edition by their paths within it, the youngest edition first. */
    List<Map<String, byte[]>> editions() {
        try {
            List<Map<String, byte[]>> editions = new ArrayList<>();
            for (Path edition : kept()) {
                editions.add(read(edition));
            }
            return editions;
        } catch (IOException e) {
            throw new UncheckedIOException("the editions in a folder could not be read", e);
        }
    }

    /** Adds the youngest edition; it is on disk when this returns. */
    void add(Map<String, byte[]> files) {
        try {
            Path written = Files.createDirectories(folder).resolve(UNDER_WAY);
            remove(written);
            write(files, written);
            List<Path> before = kept();
            int number = before.isEmpty() ? 1 : number(before.getFirst()) + 1;
            OnDisk.move(written, folder.resolve(Integer.toString(number)));
            OnDisk.names(folder.getParent());
            for (Path old : before.subList(Math.min(most - 1, before.size()), before.size())) {
                OnDisk.move(old, written);
                remove(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an edition could not be written", e);
        }
    }

    private List<Path> kept() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(edition ->
                            NUMBER.matcher(edition.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(EditionFolder::number).reversed())
                    .toList();
        }
    }

    private static int number(Path edition) {
        return Integer.parseInt(edition.getFileName().toString());
    }

    private static Map<String, byte[]> read(Path edition) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(edition)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(edition.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void write(Map<String, byte[]> files, Path edition) throws IOException {
        Files.createDirectories(edition);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = edition.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            OnDisk.file(path);
            OnDisk.names(path.getParent());
        }
        OnDisk.names(edition);
    }

    private static void remove(Path edition) throws IOException {
        if (Files.exists(edition)) {
            try (Stream<Path> all = Files.walk(edition)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
