package id.usulanhub.app.cli;

import id.usulanhub.app.server.ExampleHub;
import id.usulanhub.app.server.Installation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub up}: the example kabupaten with broker and SIPD simulator, until it is stopped. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Menjalankan hub dengan kabupaten contoh, broker, dan simulator SIPD; Ctrl-C menghentikan semuanya.",
            "Runs the hub with the example kabupaten, its broker and a SIPD simulator; Ctrl-C stops all."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Option(
            names = "--port",
            defaultValue = "${env:HUB_PORT:-8080}",
            description = "Porta konsol (bawaan: 8080; yang lain bila terpakai; 0: mana saja). / The console's port.")
    private int port;

    @Option(
            names = "--temporary",
            description = "Izinkan data di folder sementara. / Allow the data to lie in a temporary folder.")
    private boolean temporary;

    @Option(
            names = "--connectors",
            paramLabel = "DIR",
            description = "Folder konektor sendiri. / A folder of connectors of one's own, taken over while it runs.")
    private Path connectors;

    @Override
    public Integer call() throws InterruptedException {
        ExampleHub.Options options =
                new ExampleHub.Options(data.folder(), FreePort.orAnother(port), temporary, connectors, false);
        ExampleHub hub = ExampleHub.start(Installation.find(), options);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            hub.close();
            stopped.countDown();
        }));
        System.out.println("Konsol  : " + hub.address().url());
        System.out.println("Masuk   : " + hub.accounts().firstLogin());
        System.out.println("Ponsel  : " + hub.address().url() + "/openrosa/openrosa, "
                + hub.accounts().phoneLogin() + " (ODK Collect, KoboCollect)");
        System.out.println("Aplikasi: " + hub.address().url() + "/sync/v1/mobile-sync, token: "
                + hub.accounts().applicationFile());
        System.out.println("Data    : " + data.folder());
        System.out.println("Ctrl-C menghentikan semuanya. / Ctrl-C stops all.");
        stopped.await();
        return ExitCode.DONE;
    }
}
