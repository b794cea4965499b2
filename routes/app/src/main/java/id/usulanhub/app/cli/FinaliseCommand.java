package id.usulanhub.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code hub finalise KODE}: ranks what was accepted, signs it, and makes it the next version of the list. */
@Command(
        name = "finalise",
        mixinStandardHelpOptions = true,
        description = {
            "Menetapkan dan menandatangani daftar usulan prioritas satu kecamatan.",
            "Finalises and signs the priority list of one kecamatan; it never changes, a correction is a new version."
        })
final class FinaliseCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "KODE", description = "Kode kecamatan, misalnya 32.16.01. / The kecamatan's code.")
    private String kode;

    @Override
    public Integer call() {
        JsonNode list = Answers.body(data.hub().post("/api/v1/lists/" + kode + "/finalise", Map.of()));
        json.print(
                list,
                () -> System.out.printf(
                        "%s ditetapkan: %s usulan, SHA-256 %s%n",
                        list.path("list").asString(),
                        list.path("items").asString(),
                        list.path("sha256").asString()));
        return ExitCode.DONE;
    }
}
