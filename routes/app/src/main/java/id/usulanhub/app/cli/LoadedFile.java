package id.usulanhub.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** A file of reference data that is sent to the hub, and what is printed of what came of it. */
final class LoadedFile {

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "FILE", description = "Lembar kerja. / The workbook.")
    private Path file;

    @Option(names = "--dry-run", description = "Periksa saja. / Check only; stores nothing.")
    private boolean dryRun;

    /**
     * @param path of the API, with a query or without
     * @return the exit code: refused when the file holds a problem, each of which is printed with its cell
     */
    int send(String path) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("Berkas tidak dapat dibaca: " + file + " / The file cannot be read.");
        }
        List<JsonNode> lines = new ArrayList<>();
        data.hub().stream(path + (path.contains("?") ? "&" : "?") + "dry-run=" + dryRun, file, lines::add);
        JsonNode answer = lines.getFirst();
        if (!answer.has("sheet")) {
            throw new Refusal(words(answer));
        }
        json.print(
                answer,
                () -> System.out.println(answer.propertyStream()
                        .map(each -> each.getKey() + "=" + each.getValue().asString())
                        .collect(Collectors.joining(" "))));
        return ExitCode.DONE;
    }

    private static String words(JsonNode refusal) {
        String problems = refusal.path("problems")
                .valueStream()
                .map(problem -> "\n" + problem.path("place").path("path").asString() + "  "
                        + problem.path("code").asString() + " "
                        + problem.path("field").asString() + " '"
                        + problem.path("value").asString() + "' "
                        + problem.path("detail").asString())
                .collect(Collectors.joining());
        return refusal.path("title").asString("") + refusal.path("detail").asString("") + problems;
    }
}
