package id.usulanhub.app.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub pagu load FILE}: brings the pagu indikatif of each kecamatan in from a workbook. */
@Command(
        name = "pagu",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Pagu indikatif kecamatan.", "The pagu of each kecamatan."},
        subcommands = PaguCommand.Load.class)
final class PaguCommand {

    /** Reads a file whole, or refuses it with every problem. */
    @Command(
            name = "load",
            mixinStandardHelpOptions = true,
            description = {
                "Memuat pagu dari matriks kecamatan x OPD atau daftar (XLSX, XLS, ODS, CSV).",
                "Loads the pagu from a matrix of kecamatan and agencies, or a list."
            })
    static final class Load implements Callable<Integer> {

        @Mixin
        private LoadedFile file;

        @Option(
                names = "--dasar",
                paramLabel = "TEXT",
                defaultValue = "",
                description = "Keputusan yang menetapkannya. / The decree, where the file names none.")
        private String dasar;

        @Override
        public Integer call() {
            return file.send("/api/v1/pagu?dasar=" + URLEncoder.encode(dasar, StandardCharsets.UTF_8));
        }
    }
}
