package id.usulanhub.app.cli.connector;

import id.usulanhub.app.cli.ExitCode;
import id.usulanhub.app.cli.JsonOption;
import id.usulanhub.app.cli.Refusal;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Tried;
import id.usulanhub.connectorkit.check.rule.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub connector test NAME}: runs the cases with the engine that the hub runs. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Menjalankan contoh kasus konektor dengan mesin yang sama seperti hub.",
            "Runs a connector's cases with the engine that the hub runs."
        })
final class TestConnector implements Callable<Integer> {

    @Mixin
    private FoldersOption folders;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "NAME", description = "Nama konektor. / The connector's name.")
    private String name;

    @Option(
            names = "--accept",
            description = "Tulis hasilnya sebagai yang diharapkan; bacalah dulu. / Write what came as what must come.")
    private boolean accept;

    @Override
    public Integer call() throws IOException {
        Path folder = folders.named(name);
        Subject subject = Subject.of(folder, Kit.reference());
        if (subject.connector().isEmpty()) {
            subject.loading().forEach(System.err::println);
            throw new Refusal(name + " belum dapat dimuat / does not load yet");
        }
        List<Tried> differing = subject.cases().stream()
                .filter(each -> each.difference().isPresent())
                .toList();
        if (accept) {
            accept(folder, differing);
        }
        List<Map<String, Object>> rows = subject.cases().stream().map(this::row).toList();
        json.print(Map.of("cases", rows), () -> rows.forEach(TestConnector::print));
        return accept || differing.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void accept(Path folder, List<Tried> differing) throws IOException {
        folders.requireWritable();
        for (Tried each : differing) {
            Files.write(folder.resolve(each.expectedFile()), Expected.bytes(each));
        }
    }

    private Map<String, Object> row(Tried each) {
        String outcome = each.difference().isEmpty() ? "ok" : accept ? "accepted" : "differs";
        return Map.of(
                "name", each.name(),
                "outcome", outcome,
                "usulan",
                        each.actual()
                                .valueStream()
                                .filter(result -> result.has("usulan"))
                                .count(),
                "problems", each.problems().size(),
                "difference", each.difference().orElse(""));
    }

    private static void print(Map<String, Object> row) {
        System.out.printf(
                "%-8s %s  usulan=%s problems=%s  %s%n",
                row.get("outcome"), row.get("name"), row.get("usulan"), row.get("problems"), row.get("difference"));
    }
}
