package id.usulanhub.app.cli;

import id.usulanhub.app.client.HubClient.Answer;
import id.usulanhub.app.client.HubUnavailable;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code hub import FILE}: brings a spreadsheet in, every row of it a submission. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Memasukkan lembar kerja (XLSX, XLSM, XLS, ODS, CSV, TSV, HTML); tiap baris adalah satu usulan. Aman diulang:"
                    + " tidak ada yang ganda.",
            "Imports a spreadsheet (XLSX, XLSM, XLS, ODS, CSV, TSV, HTML), each row a submission. Safe to repeat: what was"
                    + " stored is not stored again."
        })
final class ImportCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "FILE", description = "Lembar kerja. / The spreadsheet.")
    private Path file;

    @Option(
            names = "--connector",
            paramLabel = "NAME",
            defaultValue = "",
            description = {
                "Konektor yang membacanya; tanpa ini dikenali dari judul kolomnya.",
                "The connector that reads it; without it the one that knows its headings."
            })
    private String connector;

    @Option(
            names = "--follows",
            paramLabel = "BATCH|none",
            defaultValue = "",
            description = {
                "Berkas yang dikoreksi oleh berkas ini, atau none; tanpa ini dicari dari baris yang sama.",
                "The file that this one corrects, or none; without it found by the rows that both have."
            })
    private String follows;

    @Option(
            names = "--dry-run",
            description = {
                "Periksa saja tanpa menyimpan; hub yang berjalan juga ditanyai apa yang berubah.",
                "Check only, store nothing; a hub that runs is asked what it would change."
            })
    private boolean dryRun;

    @Option(
            names = "--explain",
            description = {
                "Jelaskan apa yang dianggap apa di berkas, lembar demi lembar, tanpa menyimpan.",
                "Say sheet by sheet what is taken for what in the file; stores nothing."
            })
    private boolean explain;

    @Option(
            names = "--connectors",
            paramLabel = "DIR",
            description = "Folder konektor sendiri, untuk --dry-run dan --explain. / A folder of one's own connectors.")
    private Path connectors;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "id",
            description = "Bahasa penjelasan: id atau en. / Language of what is explained.")
    private String language;

    private JsonNode result;
    private ImportProgress progress;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("Berkas tidak dapat dibaca: " + file + " / The file cannot be read.");
        }
        if (explain) {
            return new DryRun(local(), json).explain(file, language);
        }
        return dryRun ? dryRun() : store();
    }

    private Connector local() {
        Connectors all = connectors == null
                ? ConnectorLoader.fromClassPath(getClass().getClassLoader())
                : ConnectorLoader.fromDirectory(connectors);
        all.findings().forEach(System.err::println);
        return all.find(connector.isEmpty() ? Recognised.of(file, all, json) : connector)
                .orElseThrow(() -> new Refusal("Konektor tidak dikenal / unknown connector: " + connector));
    }

    private int dryRun() {
        int code = new DryRun(local(), json).check(file);
        if (!json.wanted()) {
            preview().forEach(System.out::println);
        }
        return code;
    }

    /** What a hub that runs would make of the file beside those before it. */
    private List<String> preview() {
        try {
            String path = "/api/v1/import-preview?connector=" + segment(connector) + "&follows=" + segment(follows);
            return ComparisonText.lines(Answers.body(data.hub().postFile(path, file)));
        } catch (HubUnavailable e) {
            return List.of("tidak dibandingkan: hub tidak berjalan / not compared: the hub does not run");
        }
    }

    private static String segment(String text) {
        if (!text.matches("[A-Za-z0-9-]{0,64}")) {
            throw new Refusal("Bukan nama konektor, tanda terima atau SHA-256. / No name, receipt or SHA-256: " + text);
        }
        return text;
    }

    private int store() {
        progress = new ImportProgress(json.wanted());
        String path = connector.isEmpty() ? "/api/v1/import" : "/api/v1/import/" + segment(connector);
        data.hub().stream(path + "?follows=" + segment(follows), file, this::line);
        progress.end();
        if (result == null) {
            throw new HubUnavailable(
                    "Sambungan terputus. Hub melanjutkan impor ini sendiri; aman mengulang perintah yang sama. / "
                            + "The connection broke. The hub goes on with this import by itself; running it again is safe.",
                    null);
        }
        if (result.has("title")) {
            throw new Refusal(result.path("title").asString() + ": "
                    + result.path("detail").asString() + Unclear.hint(result, file));
        }
        json.print(result, () -> {
            ImportText.receipt(result).forEach(System.out::println);
            if (result.path("rows").asLong() > 0) {
                counted();
                compared();
            }
        });
        return ExitCode.DONE;
    }

    /** The rows are checked when they are stored; a large file is not waited for to its end. */
    private void counted() {
        Instant until = Instant.now().plus(PATIENCE);
        JsonNode file = counts();
        while (!isChecked(file) && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            file = counts();
        }
        if (file.has("received")) {
            ImportText.counts(file).forEach(System.out::println);
        }
    }

    private JsonNode counts() {
        return data.hub()
                .get("/api/v1/imports/" + result.path("id").asString() + "?cells=0")
                .body();
    }

    private boolean isChecked(JsonNode file) {
        return file.path("received").asLong() >= result.path("rows").asLong()
                && file.path("waiting").asLong() == 0;
    }

    /** Needs the view to have read the file's rows; a moment later {@code import-result} tells the same. */
    private void compared() {
        String batch = result.path("sha256").asString();
        Answer answer = data.hub().get("/api/v1/imports/" + batch + "/comparison");
        if (answer.ok()) {
            ComparisonText.lines(answer.body()).forEach(System.out::println);
        }
    }

    private void line(JsonNode line) {
        if (line.has("state")) {
            progress.show(line);
        } else {
            progress.end();
            result = line;
        }
    }
}
