package id.usulanhub.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hub kamus load FILE}: brings kamus entries in from a workbook. */
@Command(
        name = "kamus",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Kamus usulan.", "The kamus of usulan."},
        subcommands = KamusCommand.Load.class)
final class KamusCommand {

    /** Reads a file whole, or refuses it with every problem. */
    @Command(
            name = "load",
            mixinStandardHelpOptions = true,
            description = {
                "Menambah dan memperbarui kamus dari lembar kerja; tidak menghapus. Langsung berlaku; kiriman yang"
                        + " telanjur ditolak dibaca ulang dengan hub replay.",
                "Adds and revises kamus entries from a workbook, removes none. In force at once; what was refused for want of"
                        + " an entry is read again by hub replay."
            })
    static final class Load implements Callable<Integer> {

        @Mixin
        private LoadedFile file;

        @Override
        public Integer call() {
            return file.send("/api/v1/kamus");
        }
    }
}
