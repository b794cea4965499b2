package id.usulanhub.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code hub audit}: proves that nothing was lost, doubled or smuggled. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Membuktikan dari seluruh catatan bahwa tidak ada usulan yang hilang, ganda, atau diselundupkan.",
            "Proves from all records that no usulan was lost, doubled or smuggled. Ends with 1 when one was."
        })
final class AuditCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        JsonNode report = Answers.body(data.hub().get("/api/v1/audit"));
        json.print(report, () -> AuditText.print(report));
        return report.path("clean").asBoolean() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
