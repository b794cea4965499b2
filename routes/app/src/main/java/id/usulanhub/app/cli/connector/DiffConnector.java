package id.usulanhub.app.cli.connector;

import id.usulanhub.app.cli.Answers;
import id.usulanhub.app.cli.DataOption;
import id.usulanhub.app.cli.ExitCode;
import id.usulanhub.app.cli.JsonOption;
import id.usulanhub.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code hub connector diff NAME}: what a changed connector would make of all that was received. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Menjalankan konektor yang diubah atas semua kiriman yang pernah diterima, lalu menunjukkan bedanya."
                    + " Tidak ada yang disimpan.",
            "Runs a changed connector over all that was ever received and shows what would differ. Stores nothing."
        })
final class DiffConnector implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "NAME", description = "Nama konektor. / The connector's name.")
    private String name;

    @Mixin
    private FoldersOption folders;

    @Override
    public Integer call() throws IOException {
        Path folder = folders.named(name);
        JsonNode report =
                Answers.body(data.hub().post("/api/v1/connectors/" + name + "/diff", Map.of("files", files(folder))));
        json.print(report, () -> print(report));
        return ExitCode.DONE;
    }

    /** Cases are left out: the hub needs what reads, not what proves. */
    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith("cases/")) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static void print(JsonNode report) {
        JsonNode counts = report.path("counts");
        line("sama / same", counts.path("SAME"));
        line("diterima sekarang / newly accepted", counts.path("NEWLY_ACCEPTED"));
        line("ditolak sekarang / newly rejected", counts.path("NEWLY_REJECTED"));
        line("isi berubah / values changed", counts.path("CHANGED"));
        line("masalah lain / other problems", counts.path("OTHER_PROBLEMS"));
        report.path("fields").properties().forEach(field -> line("  " + field.getKey(), field.getValue()));
        report.path("problems").properties().forEach(problem -> line("  " + problem.getKey(), problem.getValue()));
        report.path("examples")
                .forEach(example -> System.out.println("  " + Json.mapper().writeValueAsString(example)));
    }

    private static void line(String what, JsonNode count) {
        System.out.printf("%-45s %8s%n", what, count.asString());
    }
}
