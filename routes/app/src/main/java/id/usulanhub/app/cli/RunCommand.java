package id.usulanhub.app.cli;

import id.usulanhub.app.server.HubServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub run}: the hub alone, as {@code hub.yaml} says. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Menjalankan hub menurut hub.yaml, untuk dipakai sungguhan.",
            "Runs the hub by hub.yaml, for real use."
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Option(names = "--config", defaultValue = "hub.yaml", description = "Setelan (bawaan: hub.yaml). / The settings.")
    private Path config;

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isReadable(config)) {
            throw new Refusal("Setelan tidak dapat dibaca: " + config + " / The settings cannot be read.");
        }
        HubServer hub = HubServer.start(
                data.folder(),
                Map.of(
                        "spring.config.additional-location",
                        config.toAbsolutePath().toUri().toString()));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            hub.close();
            stopped.countDown();
        }));
        System.out.println("Konsol  : " + hub.address().url());
        stopped.await();
        return ExitCode.DONE;
    }
}
