package id.usulanhub.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The example application, run from its sources as a person runs it; its memory is a folder. */
final class Application {

    private static final Path SOURCES = Checkout.REPOSITORY.resolve("deploy/example/src/main/java");
    private static final String MAIN = "id/usulanhub/example/sync/SyncClient.java";

    private final Path folder;

    /** @param folder what the device keeps */
    Application(Path folder) {
        this.folder = folder;
    }

    /** Writes something down without a network. @return the lines that it prints */
    List<String> write(String command, String... arguments) {
        try (Run run = start(command, "", arguments)) {
            if (run.exit(PackagedHub.A_START) != 0) {
                throw new AssertionError(run.text());
            }
            return run.lines();
        }
    }

    /** Begins to send and to read the news. */
    Run sync(PackagedHub hub) {
        return start("sync", token(hub), hub.http().url().toString());
    }

    private Run start(String command, String token, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                PackagedHub.COMPILED_ONCE,
                MAIN,
                command,
                folder.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(line).directory(SOURCES.toFile());
        program.environment().put("HUB_TOKEN", token);
        return Run.start(program, folder.resolveSibling(folder.getFileName() + "-logs"));
    }

    private static String token(PackagedHub hub) {
        try {
            return Files.readString(hub.data().resolve("keys/application-token"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
