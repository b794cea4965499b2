package id.usulanhub.app.cli;

import id.usulanhub.app.client.HubClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code hub list KODE}: shows a kecamatan's ranked list, or decides on one usulan of it. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Menampilkan daftar usulan satu kecamatan menurut peringkat; atau memutuskan satu usulan.",
            "Shows the ranked list of one kecamatan, or decides on one usulan of it."
        })
final class ListCommand implements Callable<Integer> {

    private static final String ROW = "%4s %-12s %6s %16s %16s %-3s %-44s %s%n";

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Parameters(
            arity = "0..1",
            paramLabel = "KODE",
            description = "Kode kecamatan; tanpa kode: ringkasan semua kecamatan. / Without it: all kecamatan.")
    private String kode;

    @ArgGroup
    private Putusan putusan;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Alasan, sedikitnya 10 huruf. / The reason.")
    private String reason = "";

    /** What is decided on which usulan. */
    static final class Putusan {
        @Option(names = "--accept", paramLabel = "ID", description = "Terima. / Accept.")
        private String accept;

        @Option(names = "--reject", paramLabel = "ID", description = "Tolak. / Reject.")
        private String reject;

        @Option(names = "--return", paramLabel = "ID", description = "Kembalikan. / Return.")
        private String giveBack;

        private Map<String, Object> decision() {
            if (accept != null) {
                return Map.of("usulan", accept, "putusan", "TERIMA");
            }
            return reject != null
                    ? Map.of("usulan", reject, "putusan", "TOLAK")
                    : Map.of("usulan", giveBack, "putusan", "KEMBALIKAN");
        }
    }

    @Override
    public Integer call() {
        HubClient hub = data.hub();
        if (putusan != null) {
            decide(hub);
        }
        String path = kode == null ? "/api/v1/lists" : "/api/v1/lists/" + kode;
        JsonNode list = Answers.body(hub.get(path));
        json.print(list, () -> print(list));
        return ExitCode.DONE;
    }

    private void decide(HubClient hub) {
        if (kode == null) {
            throw new Refusal("Sebutkan kode kecamatan. / Name the kecamatan.");
        }
        Map<String, Object> decision = new LinkedHashMap<>(putusan.decision());
        decision.put("alasan", reason);
        Answers.body(hub.post("/api/v1/lists/" + kode + "/decisions", decision));
    }

    private void print(JsonNode list) {
        if (kode == null) {
            list.forEach(ListCommand::overview);
            return;
        }
        System.out.printf(ROW, "no", "status", "skor", "anggaran", "kumulatif", "", "usulan", "id");
        list.path("rows").forEach(ListCommand::row);
        System.out.printf(
                "pagu=%s  versi=%s%n",
                list.path("pagu").asString(), list.path("version").asString());
    }

    private static void overview(JsonNode kecamatan) {
        System.out.printf(
                "%-9s usulan=%-5s diterima=%-5s belum=%-5s versi=%s%n",
                kecamatan.path("kode").asString(),
                kecamatan.path("usulan").asString(),
                kecamatan.path("terima").asString(),
                kecamatan.path("belum").asString(),
                kecamatan.path("version").asString());
    }

    private static void row(JsonNode row) {
        System.out.printf(
                ROW,
                row.path("urutan").asString(),
                row.path("status").asString(),
                row.path("skor").asString(),
                row.path("anggaran").asString(),
                row.path("kumulatif").asString(),
                row.path("dalamPagu").asBoolean() ? "ok" : "--",
                shortened(row.path("uraian").asString()),
                row.path("id").asString());
    }

    private static String shortened(String text) {
        return text.length() <= 44 ? text : text.substring(0, 43) + "…";
    }
}
