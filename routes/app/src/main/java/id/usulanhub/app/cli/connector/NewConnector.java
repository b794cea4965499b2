package id.usulanhub.app.cli.connector;

import id.usulanhub.app.cli.ExitCode;
import id.usulanhub.app.cli.JsonOption;
import id.usulanhub.app.cli.Refusal;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Report;
import id.usulanhub.connectorkit.draft.Draft;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub connector new NAME --from FILE}: drafts a connector from a sample. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Merancang konektor dari contoh: JSON, baris judul (XLSX, CSV), XForm, atau XLSForm.",
            "Drafts a connector from a sample: JSON, a row of headings (XLSX, CSV), an XForm or an XLSForm."
        })
final class NewConnector implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private FoldersOption folders;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "NAME", description = "Nama: huruf kecil, angka, tanda hubung. / a-z, 0-9 and hyphens.")
    private String name;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "Contohnya. / The sample.")
    private Path file;

    @Option(
            names = "--transport",
            paramLabel = "openrosa",
            description = {
                "openrosa: telepon mengambil formulir itu dari hub. Tanpa ini formulir dikirim oleh KoboToolbox.",
                "openrosa: phones fetch the form from the hub. Without it KoboToolbox sends what is filled in."
            })
    private String transport;

    @Override
    public Integer call() throws IOException {
        Path folder = wanted();
        Reference reference = Kit.reference();
        Checker checker = new Checker(() -> reference, Clock.systemUTC());
        Draft draft = switch (drafted(reference)) {
            case Outcome.Accepted<Draft> accepted -> accepted.value();
            case Outcome.Rejected<Draft> rejected ->
                throw new Refusal("Contoh tidak terbaca / the sample cannot be read: "
                        + rejected.problems().stream()
                                .map(problem -> problem.code() + " " + problem.detail())
                                .collect(Collectors.joining("\n")));
        };
        List<String> written = draft.write(folder, reference, checker);
        index();
        tell(draft, written, checker.check(folder));
        return ExitCode.DONE;
    }

    private Outcome<Draft> drafted(Reference reference) throws IOException {
        return transport == null ? Draft.of(name, file, reference) : Draft.ofPhones(name, file, reference);
    }

    private Path wanted() {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new ParameterException(spec.commandLine(), "Nama tidak sah / not a name: " + name);
        }
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "Berkas tidak ada / there is no file: " + file);
        }
        if (transport != null && !transport.equals("openrosa")) {
            throw new ParameterException(spec.commandLine(), "Hanya openrosa / only openrosa: " + transport);
        }
        folders.requireWritable();
        Path folder = folders.parent().resolve(name);
        if (Files.exists(folder)) {
            throw new Refusal("Folder sudah ada / the folder is there already: " + folder);
        }
        return folder;
    }

    /** In the sources, the index names every connector that is packed into the hub. */
    private void index() throws IOException {
        Path index = folders.parent().resolve("index.txt");
        if (Files.exists(index)) {
            Files.writeString(index, name + "\n", StandardOpenOption.APPEND);
            Files.write(index, Files.readAllLines(index).stream().sorted().toList());
        }
    }

    private void tell(Draft draft, List<String> written, Report report) {
        List<Finding> findings = report.upTo(Level.SILVER);
        Map<String, Object> facts = Map.of(
                "name", name,
                "files", written,
                "quality", CheckConnector.word(report),
                "toMend", draft.toMend(),
                "findings", findings.stream().map(Finding::toString).toList());
        json.print(facts, () -> {
            written.forEach(each -> System.out.println("ditulis / written: " + name + "/" + each));
            draft.toMend().forEach(field -> System.out.println("perbaiki / mend: " + field));
            findings.forEach(System.out::println);
            System.out.println(name + ": " + CheckConnector.word(report));
        });
    }
}
