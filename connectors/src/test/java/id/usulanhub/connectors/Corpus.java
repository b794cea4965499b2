package id.usulanhub.connectors;

import id.usulanhub.connectorkit.sheettext.SheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every workbook that the hub's reading is tried with: the connectors' own cases, and those that belong to none. */
final class Corpus {

    private static final Path CONNECTORS = Path.of("").toAbsolutePath();
    static final Path OWN = CONNECTORS.resolve("src/test/corpus");

    private Corpus() {}

    /** Those that belong to no connector. */
    static List<CorpusCase> own() {
        try (Stream<Path> folders = Files.list(OWN)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(CorpusCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that are written as text, by their folder's path. */
    static TreeMap<String, SheetText> workbooks() {
        TreeMap<String, SheetText> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CONNECTORS)) {
            files.filter(file -> file.endsWith(SheetText.INPUT))
                    .filter(file -> !file.startsWith(CONNECTORS.resolve("target")))
                    .forEach(file -> all.put(
                            CONNECTORS.relativize(file.getParent()).toString().replace('\\', '/'),
                            SheetText.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Which workbooks show each kind of mess, as the corpus' README has it. */
    static String table() {
        TreeMap<String, TreeSet<String>> kinds = new TreeMap<>();
        workbooks()
                .forEach((path, text) -> text.shows()
                        .forEach(kind -> kinds.computeIfAbsent(kind, each -> new TreeSet<>())
                                .add(shown(path) + " (" + text.format() + ")")));
        StringBuilder table = new StringBuilder("| kind | workbooks |\n|---|---|\n");
        kinds.forEach((kind, paths) -> table.append("| `" + kind + "` | " + String.join(", ", paths) + " |\n"));
        return table.toString();
    }

    private static String shown(String path) {
        return path.replace("src/test/corpus/", "").replace("/cases/", "/");
    }
}
