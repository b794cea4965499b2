package id.usulanhub.app.cli.connector;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hub connector}: makes and checks connectors, without Java and without a running hub. */
@Command(
        name = "connector",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Membuat dan memeriksa konektor: folder berisi data, tanpa Java; hub tidak perlu berjalan.",
            "Makes and checks connectors: folders of data, without Java; needs no running hub."
        },
        subcommands = {
            NewConnector.class,
            ListConnectors.class,
            CheckConnector.class,
            TestConnector.class,
            TryConnector.class,
            DocsConnector.class,
            DiffConnector.class,
            DriftOfConnectors.class,
            QrConnector.class
        })
public final class ConnectorCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Sebutkan perintahnya. / Name a command.");
    }
}
