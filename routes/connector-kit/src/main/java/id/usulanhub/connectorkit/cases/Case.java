package id.usulanhub.connectorkit.cases;

import id.usulanhub.connectorkit.sheettext.SheetText;
import id.usulanhub.connectorkit.sheettext.SheetTextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One case of a connector: a folder with what a channel sends ({@code input.} and its kind) and what must come of it
 * ({@code expected.json}). A workbook is sent as it is, or written as text ({@code input.sheet.yaml}).
 *
 * @param name the folder's name, which says what the case is about
 */
public record Case(String name, Path input, Path expected) {

    private static final String OTHER = "application/octet-stream";
    private static final String EXPECTED = "expected.json";

    /** The inputs that there are, and the media type of each; a sheet's rows have their own. */
    private static final Map<String, String> KINDS = Map.of(
            "input.json", "application/json",
            "input.form", "application/x-www-form-urlencoded",
            "input.xml", "application/xml",
            "input.csv", "text/csv",
            "input.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The cases in {@code cases/} of a connector's folder, by name. */
    public static List<Case> of(Path connectorFolder) throws IOException {
        try (Stream<Path> folders = Files.list(connectorFolder.resolve("cases"))) {
            return folders.filter(Files::isDirectory).sorted().map(Case::read).toList();
        }
    }

    /**
     * What somebody does with the file that is sent; where it is written as text, the real one is made of it and is there
     * only so long.
     *
     * @throws IllegalArgumentException when that text is not as its schema wants it
     */
    public <T> T withFile(Function<Path, T> use) {
        return input.endsWith(SheetText.INPUT) ? SheetTextFile.with(SheetText.read(input), use) : use.apply(input);
    }

    /** Of the input. */
    public String mediaType() {
        String name = input.getFileName().toString();
        return KINDS.getOrDefault("input" + name.substring(Math.max(0, name.lastIndexOf('.'))), OTHER);
    }

    /** One case by its name. */
    public static Case of(Path connectorFolder, String name) {
        return read(connectorFolder.resolve("cases").resolve(name));
    }

    private static Case read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path input = files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a case has an input: " + folder));
            return new Case(folder.getFileName().toString(), input, folder.resolve(EXPECTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
