package id.usulanhub.app.cli;

import id.usulanhub.app.demo.DemoRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub demo}: the example through all five stages on a fresh data folder, then the proof. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Mengalirkan ratusan usulan contoh melalui kelima tahap sampai ke simulator SIPD, lalu membuktikannya.",
            "Sends hundreds of example usulan through all five stages into the SIPD simulator, then proves it.",
            "Keluar 0 hanya bila bersih. / Exits 0 only when it is clean."
        })
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "Pakai folder ini dan simpan; demo yang terputus diteruskan. (bawaan: folder baru yang dihapus)",
                "Use this folder and keep it; a demo that was interrupted goes on."
            })
    private Path data;

    @Option(names = "--keep", description = "Jangan hapus folder data. / Do not delete the data folder.")
    private boolean keep;

    @Override
    public Integer call() throws IOException {
        Path folder = data == null
                ? Files.createTempDirectory("usulan-hub-demo")
                : data.toAbsolutePath().normalize();
        boolean clean = DemoRun.on(folder, System.out::println);
        if (data == null && !keep) {
            delete(folder);
        } else {
            System.err.println("Data    : " + folder);
        }
        return clean ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
