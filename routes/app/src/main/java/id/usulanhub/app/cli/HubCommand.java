package id.usulanhub.app.cli;

import id.usulanhub.app.cli.connector.ConnectorCommand;
import id.usulanhub.app.client.HubUnavailable;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the hub, and what becomes of their errors. */
@Command(
        name = "hub",
        description = {
            "Usulan Hub: usulan Musrenbang dari formulir, lembar kerja dan gawai sampai ke SIPD.",
            "From a village's hands to SIPD: nothing lost, nothing doubled, nothing smuggled in."
        },
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            RunCommand.class,
            ImportCommand.class,
            ImportResultCommand.class,
            TemplateCommand.class,
            KamusCommand.class,
            PaguCommand.class,
            ListCommand.class,
            FinaliseCommand.class,
            PushCommand.class,
            ReconcileCommand.class,
            AuditCommand.class,
            RebuildCommand.class,
            ReplayCommand.class,
            ConnectorCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class HubCommand {

    private HubCommand() {}

    /** Runs one command and returns its exit code. */
    public static int run(String... args) {
        return new CommandLine(HubCommand.class)
                .setExecutionExceptionHandler(HubCommand::explain)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    private static int explain(Exception error, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        return switch (error) {
            case HubUnavailable unavailable -> {
                err.println(unavailable.getMessage());
                yield ExitCode.INFRASTRUCTURE;
            }
            case Refusal refusal -> {
                err.println(refusal.getMessage());
                yield ExitCode.REFUSED;
            }
            default -> throw error;
        };
    }
}
