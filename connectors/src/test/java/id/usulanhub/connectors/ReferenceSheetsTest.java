package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.folder.ReferenceSheets;
import id.usulanhub.connectorkit.sheettext.SheetText;
import id.usulanhub.connectorkit.sheettext.SheetTextFile;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sheets of pagu and kamus are read as their cases say. */
class ReferenceSheetsTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath().resolve("reference");

    private final ReferenceSheets sheets =
            ReferenceSheets.fromClassPath(getClass().getClassLoader(), Workbooks.HERE);
    private final Reference reference = ExampleReference.bekasi2027();

    @Test
    void no_folder_has_findings_and_the_index_names_each() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            assertThat(Files.readAllLines(FOLDER.resolve("index.txt")))
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
        assertThat(sheets.findings()).isEmpty();
    }

    @TestFactory
    Stream<DynamicNode> every_case_comes_out_as_expected() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith(SheetText.INPUT)).sorted().toList().stream()
                    .map(file -> dynamicTest(FOLDER.relativize(file.getParent()).toString(), () -> check(file)));
        }
    }

    private void check(Path input) throws IOException {
        boolean pagu = FOLDER.relativize(input).toString().startsWith("pagu");
        String actual = SheetTextFile.with(
                SheetText.read(input),
                file -> pagu ? shown(sheets.pagu(file, reference)) : shown(sheets.kamus(file, reference)));
        Path expected = input.resolveSibling("expected.json");
        if (System.getProperty("corpus.accept") != null) {
            Files.writeString(expected, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(expected));
        assertThat(input.getParent().getFileName().toString())
                .startsWith(actual.contains("\"problems\"") ? "bad-" : "good-");
    }

    static String shown(Outcome<? extends ReferenceSheets.Read<?>> outcome) {
        ObjectNode result = Json.mapper().createObjectNode();
        if (outcome.problems().isEmpty()
                && outcome instanceof Outcome.Accepted<? extends ReferenceSheets.Read<?>> read) {
            result.put("sheet", read.value().sheet());
            result.set("rows", Json.mapper().valueToTree(read.value().rows()));
        } else {
            result.set("problems", lines(outcome.problems()));
        }
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n";
    }

    private static ArrayNode lines(List<Problem> problems) {
        ArrayNode lines = Json.mapper().createArrayNode();
        problems.forEach(problem -> lines.add(String.join(
                " ",
                problem.code().name(),
                problem.field(),
                problem.place().path(),
                "'" + problem.value() + "'",
                problem.detail())));
        return lines;
    }
}
