package id.usulanhub.app.cli.connector;

import id.usulanhub.app.cli.ExitCode;
import id.usulanhub.app.cli.JsonOption;
import id.usulanhub.app.cli.Refusal;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.cases.Case;
import id.usulanhub.connectorkit.cases.CaseRunner;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub connector try NAME FILE}: shows of each field where it comes from, by which rule, and what came of it. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "Mencoba satu berkas: tiap isian dengan asalnya, aturannya, dan nilainya. Tidak menyimpan apa pun.",
            "Tries one file: each field with its source, rule and value. Stores nothing."
        })
final class TryConnector implements Callable<Integer> {

    private static final String ROW = "  %-22s %-28s %-34s %s%n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private FoldersOption folders;

    @Mixin
    private JsonOption json;

    @Parameters(index = "0", paramLabel = "NAME", description = "Nama konektor. / The connector's name.")
    private String name;

    @Parameters(index = "1", paramLabel = "FILE", description = "Kiriman: .json, .form, .xml, .csv, .xlsx.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "Berkas tidak ada / there is no file: " + file);
        }
        Connector connector = loaded();
        Reference reference = Kit.reference();
        List<Received> submissions =
                switch (new CaseRunner(connector, reference).submissions(new Case(name, file, file))) {
                    case Outcome.Accepted<List<Received>> accepted -> accepted.value();
                    case Outcome.Rejected<List<Received>> rejected ->
                        throw new Refusal("Ditolak / refused: " + words(rejected.problems()));
                };
        boolean good = true;
        for (Received each : submissions) {
            Outcome<Usulan> outcome = connector.normalise(each, "0-0", reference);
            good &= outcome.problems().isEmpty();
            show(each.place(), connector.trace(each, reference), outcome.problems());
        }
        return good ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private Connector loaded() {
        Connectors loaded = ConnectorLoader.fromFolder(folders.named(name));
        loaded.findings().forEach(System.err::println);
        return loaded.all().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(name + " belum dapat dimuat / does not load yet"));
    }

    private void show(String place, List<FieldTrace> trace, List<Problem> problems) {
        json.print(Map.of("place", place, "fields", trace, "problems", problems), () -> {
            System.out.println(place.isEmpty() ? name : name + " " + place);
            trace.forEach(TryConnector::row);
            System.out.println(
                    problems.isEmpty() ? "  diterima / accepted" : "  ditolak / refused: " + words(problems));
        });
    }

    private static void row(FieldTrace field) {
        List<String> rule = new ArrayList<>(List.of(field.rule()));
        if (field.line() > 0) {
            rule.add("mapping.yaml:" + field.line());
        }
        String value = field.problems().isEmpty() ? field.value() : "! " + words(field.problems());
        System.out.printf(ROW, field.field(), field.place().path(), String.join(" ", rule), value);
    }

    private static String words(List<Problem> problems) {
        return problems.stream()
                .map(each -> String.join(
                        " ", each.code().name(), each.field(), each.place().path(), each.detail()))
                .map(text -> text.replaceAll(" +", " ").strip())
                .collect(Collectors.joining("; "));
    }
}
