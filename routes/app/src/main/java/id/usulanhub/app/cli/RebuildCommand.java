package id.usulanhub.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code hub rebuild}: makes the view anew from the topics. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Membangun ulang tampilan (SQLite) dari catatan hub. Catatan itu sendiri tidak tersentuh.",
            "Rebuilds the view from the topics; the topics themselves are not touched."
        })
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        JsonNode answer = Answers.body(data.hub().post("/api/v1/rebuild", Map.of()));
        json.print(
                answer,
                () -> System.out.println("Tampilan dibangun ulang dari "
                        + answer.path("records").asString() + " catatan. / The view was rebuilt."));
        return ExitCode.DONE;
    }
}
