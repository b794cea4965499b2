package id.usulanhub.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulator until it is stopped. */
@Command(
        name = "sipd-simulator",
        mixinStandardHelpOptions = true,
        description = "A stateful stand-in for SIPD with switchable faults.")
public final class SimulatorMain implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "0", description = "Port on the loopback; 0 takes any that is free.")
    private int port;

    @Option(names = "--data", required = true, description = "Folder of the store; made when it is not there.")
    private Path data;

    @Option(
            names = "--token",
            defaultValue = "${SIPD_TOKEN:-simulator}",
            description = "What callers must bear; by default the environment's SIPD_TOKEN, else 'simulator'.")
    private String token;

    @Option(names = "--with-parent", description = "End when standard input closes.")
    private boolean withParent;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulatorMain()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (Simulator simulator = new Simulator(port, data, token)) {
            System.out.println("ready " + simulator.address());
            if (withParent) {
                awaitTheEndOfInput();
            } else {
                Thread.currentThread().join();
            }
        }
        return 0;
    }

    private static void awaitTheEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // What the parent writes means nothing; that it can no longer write means that it is gone.
        }
    }
}
