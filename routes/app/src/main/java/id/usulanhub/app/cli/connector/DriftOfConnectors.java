package id.usulanhub.app.cli.connector;

import id.usulanhub.app.cli.Answers;
import id.usulanhub.app.cli.DataOption;
import id.usulanhub.app.cli.ExitCode;
import id.usulanhub.app.cli.JsonOption;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code hub connector drift [NAME]}: what came and is unknown to the connectors of a running hub. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = {
            "Menampilkan isian, kolom, dan pilihan dalam kiriman yang belum dikenal konektor pada hub yang berjalan:"
                    + " petakan, atau sebut di bawah known: dalam mapping.yaml.",
            "Shows the questions, columns and options that came and that the connectors of the running hub do not know:"
                    + " map them, or name them under known: in mapping.yaml."
        })
final class DriftOfConnectors implements Callable<Integer> {

    private static final String ROW = "%-22s %-9s %6s  %-10s  %-10s  %s%n";
    private static final int DAY = 10;

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = "",
            description = "Nama konektor; tanpa ini semua. / The connector's name; all of them without it.")
    private String name;

    @Override
    public Integer call() {
        String asked = URLEncoder.encode(name, StandardCharsets.UTF_8);
        JsonNode rows = Answers.body(data.hub().get("/api/v1/connectors/drift?connector=" + asked));
        json.print(Map.of("drift", rows), () -> print(rows));
        return ExitCode.DONE;
    }

    private static void print(JsonNode rows) {
        if (rows.isEmpty()) {
            System.out.println("Semua isian dikenal. / Everything is known.");
            return;
        }
        System.out.printf(ROW, "konektor", "jenis", "kali", "sejak", "terakhir", "letak");
        rows.forEach(row -> System.out.printf(
                ROW,
                text(row, "connector"),
                text(row, "kind"),
                text(row, "times"),
                day(row, "since"),
                day(row, "last"),
                place(row)));
    }

    private static String place(JsonNode row) {
        String detail = text(row, "detail");
        String joint = text(row, "kind").equals("RENAMED") ? " -> " : " = ";
        return text(row, "path") + (detail.isEmpty() ? "" : joint + detail);
    }

    private static String day(JsonNode row, String member) {
        return text(row, member).substring(0, DAY);
    }

    private static String text(JsonNode row, String member) {
        return row.path(member).asString("");
    }
}
