package id.usulanhub.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code hub reconcile}: compares what was signed with what SIPD holds. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Membandingkan daftar yang ditandatangani, catatan hub, dan isi SIPD; lalu membuktikan seperti audit.",
            "Compares signed lists, the ledger and SIPD, then audits. Ends with 1 when they differ."
        })
final class ReconcileCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        JsonNode report = Answers.body(data.hub().post("/api/v1/reconcile", Map.of()));
        json.print(report, () -> {
            report.path("lists").forEach(ReconcileCommand::row);
            AuditText.print(report.path("audit"));
        });
        return report.path("audit").path("clean").asBoolean() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static void row(JsonNode list) {
        System.out.printf(
                "%s  sama=%s  berbeda=%s  hilang=%s  selundupan=%s%s%n",
                list.path("list").asString(),
                list.path("same").asString(),
                list.path("different").asString(),
                list.path("missing").asString(),
                list.path("smuggled").asString(),
                list.path("note").isMissingNode()
                        ? ""
                        : "  " + list.path("note").asString());
    }
}
