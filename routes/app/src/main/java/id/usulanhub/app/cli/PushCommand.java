package id.usulanhub.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code hub push KODE}: pushes the newest finalised list of a kecamatan to SIPD. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description = {
            "Mengirim daftar yang telah ditetapkan ke SIPD, dan menunggu sampai nasib tiap usulan diketahui.",
            "Pushes the newest finalised list to SIPD and waits until the fate of each item is known."
        })
final class PushCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "KODE", description = "Kode kecamatan. / The kecamatan's code.")
    private String kode;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Berapa lama menunggu (bawaan: 60). / How long to wait.")
    private int seconds;

    @Override
    public Integer call() {
        JsonNode pushed =
                Answers.body(data.hub().post("/api/v1/lists/" + kode + "/push", Map.of("waitSeconds", seconds)));
        json.print(pushed, () -> print(pushed));
        return pushed.path("settled").asBoolean() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static void print(JsonNode pushed) {
        System.out.println(pushed.path("list").asString());
        pushed.path("states")
                .properties()
                .forEach(state -> System.out.printf(
                        "  %-10s %s%n", state.getKey(), state.getValue().asString()));
    }
}
