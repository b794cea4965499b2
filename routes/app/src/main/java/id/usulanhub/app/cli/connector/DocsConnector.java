package id.usulanhub.app.cli.connector;

import id.usulanhub.app.cli.ExitCode;
import id.usulanhub.app.cli.JsonOption;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.docs.Readme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub connector docs NAME}: the tables of fields, sources and codes that the mapping gives. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description = {
            "Mencetak tabel isian, asalnya, dan kodenya menurut pemetaan; --write menaruhnya dalam README.",
            "Prints the tables of fields, sources and codes as the mapping gives them; --write puts them into the README."
        })
final class DocsConnector implements Callable<Integer> {

    @Mixin
    private FoldersOption folders;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "NAME", description = "Nama konektor. / The connector's name.")
    private String name;

    @Option(names = "--write", description = "Tulis ke README.md. / Write into README.md.")
    private boolean write;

    @Override
    public Integer call() throws IOException {
        Path folder = folders.named(name);
        Readme readme = Readme.of(Subject.of(folder, Kit.reference()));
        if (write) {
            folders.requireWritable();
            Files.write(folder.resolve(Readme.FILE), readme.mended().get(Readme.FILE));
        }
        json.print(Map.of("name", name, "markdown", readme.tables()), () -> System.out.print(readme.tables()));
        return ExitCode.DONE;
    }
}
