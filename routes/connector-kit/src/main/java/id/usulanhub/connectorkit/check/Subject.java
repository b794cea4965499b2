package id.usulanhub.connectorkit.check;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.cases.Case;
import id.usulanhub.connectorkit.cases.CaseRunner;
import id.usulanhub.connectorkit.folder.ConnectorFile;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.sheettext.SheetText;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A connector's folder as rules see it: read once, its cases run once.
 *
 * @param files all files, by their path in the folder
 * @param loading what kept it from being a connector
 * @param connector empty when something did
 * @param cases those that have an input; none when it is no connector
 */
public record Subject(
        Path folder,
        List<String> files,
        ConnectorFile manifest,
        ConnectorFile mapping,
        List<Finding> loading,
        Optional<Connector> connector,
        List<Tried> cases) {

    /** @throws UncheckedIOException when the folder cannot be read */
    public static Subject of(Path folder, Reference reference) {
        Connectors loaded = ConnectorLoader.fromFolder(folder);
        Optional<Connector> connector = loaded.all().stream().findFirst();
        List<String> files = files(folder);
        return new Subject(
                folder,
                files,
                ConnectorFile.read(folder, "manifest"),
                ConnectorFile.read(folder, "mapping"),
                loaded.findings(),
                connector,
                connector
                        .map(each -> run(new CaseRunner(each, reference), folder, files))
                        .orElse(List.of()));
    }

    public String name() {
        return folder.getFileName().toString();
    }

    /** The bytes of a file of the folder. */
    public byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text; empty when there is none. */
    public String text(String file) {
        return files.contains(file) ? new String(bytes(file), StandardCharsets.UTF_8) : "";
    }

    private static List<Tried> run(CaseRunner runner, Path folder, List<String> files) {
        return files.stream()
                .filter(file -> file.matches("cases/[^/]+/input\\.[^/]+"))
                .map(file -> folder.resolve(file).getParent().getFileName().toString())
                .distinct()
                .filter(name -> isReadable(folder.resolve("cases").resolve(name).resolve(SheetText.INPUT)))
                .map(name -> run(runner, Case.of(folder, name)))
                .toList();
    }

    private static boolean isReadable(Path sheet) {
        return !Files.exists(sheet) || SheetText.check(sheet, "").findings().isEmpty();
    }

    private static Tried run(CaseRunner runner, Case each) {
        try {
            return new Tried(each, expected(each.expected()), runner.actual(each), received(runner, each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Received> received(CaseRunner runner, Case each) throws IOException {
        return runner.submissions(each) instanceof Outcome.Accepted<List<Received>> all ? all.value() : List.of();
    }

    private static JsonNode expected(Path file) throws IOException {
        try {
            return Files.exists(file) ? Json.mapper().readTree(Files.readAllBytes(file)) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
