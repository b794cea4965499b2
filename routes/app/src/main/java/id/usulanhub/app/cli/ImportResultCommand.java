package id.usulanhub.app.cli;

import id.usulanhub.app.client.HubClient;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code hub import-result}: what became of an imported file, and the file back with its errors marked. */
@Command(
        name = "import-result",
        mixinStandardHelpOptions = true,
        description = {
            "Menampilkan apa jadinya berkas yang diimpor; dengan --out, berkas itu kembali dengan kesalahan ditandai.",
            "Shows what became of an imported file; with --out, gives it back with its errors marked."
        })
final class ImportResultCommand implements Callable<Integer> {

    private static final String ROW = "%-14s %-24s %8s %8s %8s %8s %8s  %s%n";

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Parameters(
            arity = "0..1",
            paramLabel = "BATCH|RECEIPT",
            description = {
                "Tanda terima berkas atau baris, atau awal SHA-256 berkas; tanpa itu: semua berkas.",
                "The receipt of the file or of a row, or the first digits of the file's SHA-256; without: all files."
            })
    private String batch;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Tempat menyimpan berkas yang ditandai. / Where to save the marked workbook.")
    private Path out;

    @Option(names = "--all", description = "Semua masalah, sampai 10000. / All that is wrong, up to 10000.")
    private boolean all;

    @Override
    public Integer call() {
        if (batch == null && out != null) {
            throw new Refusal("Sebutkan berkasnya. / Name the file: its receipt or the first digits of its SHA-256.");
        }
        HubClient hub = data.hub();
        String path = "/api/v1/imports" + (batch == null ? "" : "/" + segment(batch));
        JsonNode answer = Answers.body(hub.get(path + (all && batch != null ? "?cells=10000" : "")));
        if (out != null) {
            Answers.body(hub.download(path + "/workbook", out.toAbsolutePath()));
        }
        if (batch == null) {
            json.print(answer, () -> print(answer));
            return ExitCode.DONE;
        }
        JsonNode comparison = Answers.body(hub.get(path + "/comparison"));
        ((ObjectNode) answer).set("comparison", comparison);
        json.print(answer, () -> {
            print(answer);
            ComparisonText.lines(comparison).forEach(System.out::println);
        });
        return ExitCode.DONE;
    }

    private static String segment(String text) {
        if (!text.matches("[A-Za-z0-9-]{1,64}")) {
            throw new Refusal("Bukan tanda terima atau SHA-256. / Neither a receipt nor a SHA-256: " + text);
        }
        return text;
    }

    private void print(JsonNode answer) {
        System.out.printf(ROW, "berkas", "konektor", "baris", "usulan", "ditolak", "menunggu", "ganda", "resi");
        if (batch == null) {
            answer.forEach(ImportResultCommand::row);
            return;
        }
        row(answer);
        ImportText.unread(answer).forEach(System.out::println);
        answer.path("problems").forEach(ImportResultCommand::problem);
        ImportText.cells(answer).forEach(System.out::println);
        System.out.println(
                out == null
                        ? "--out FILE: berkas dengan kesalahan ditandai / the file with its errors marked"
                        : "tersimpan / saved: " + out);
    }

    private static void row(JsonNode one) {
        System.out.printf(
                ROW,
                one.path("batch").asString().substring(0, 12),
                one.path("connector").asString(),
                one.path("received").asString(),
                one.path("accepted").asString(),
                one.path("rejected").asString(),
                one.path("waiting").asString(),
                one.path("duplicates").asString(),
                one.path("receipt").asString());
    }

    private static void problem(JsonNode kind) {
        System.out.printf(
                "  %6s × %s %s: %s%n",
                kind.path("count").asString(),
                kind.path("code").asString(),
                kind.path("field").asString(),
                kind.path("words").asString());
    }
}
