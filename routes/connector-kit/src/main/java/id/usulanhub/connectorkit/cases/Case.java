package id.usulanhub.connectorkit.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of a connector: a folder with what a channel sends ({@code input.json}, {@code input.csv} or
 * {@code input.xlsx}) and what must come of it ({@code expected.json}).
 *
 * @param name the folder's name, which says what the case is about
 */
public record Case(String name, Path input, Path expected) {

    private static final String EXPECTED = "expected.json";

    /** The cases in {@code cases/} of a connector's folder, by name. */
    public static List<Case> of(Path connectorFolder) throws IOException {
        try (Stream<Path> folders = Files.list(connectorFolder.resolve("cases"))) {
            return folders.filter(Files::isDirectory).sorted().map(Case::read).toList();
        }
    }

    private static Case read(Path folder) {
        Path input = Stream.of("input.json", "input.csv", "input.xlsx")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a case has an input: " + folder));
        return new Case(folder.getFileName().toString(), input, folder.resolve(EXPECTED));
    }
}
