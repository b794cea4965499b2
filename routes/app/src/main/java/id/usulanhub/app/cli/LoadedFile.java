package id.usulanhub.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sends a file of reference data to the hub and prints what came of it. */
final class LoadedFile {

    private LoadedFile() {}

    /** @return the exit code: refused when the file holds a problem, each of which is printed with its cell */
    static int send(DataOption data, JsonOption json, String path, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("Berkas tidak dapat dibaca: " + file + " / The file cannot be read.");
        }
        List<JsonNode> lines = new ArrayList<>();
        data.hub().stream(path, file, lines::add);
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
