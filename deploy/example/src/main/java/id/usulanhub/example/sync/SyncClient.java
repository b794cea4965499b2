package id.usulanhub.example.sync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An example of a field application, for the command line: the JDK and nothing else. See deploy/example/README.md. */
public final class SyncClient {

    private static final String HELP = """
            new FOLDER USULAN.json [PHOTO...]         write down a new usulan; prints its id
            change FOLDER ID DIFFERENCE.json [PHOTO...]  change it; null removes a property
            sync FOLDER URL [CONNECTOR]               send what waits, read the news (secret in HUB_TOKEN)
            show FOLDER                               what is known of each usulan""";

    private static final int MILLIS = 1000;

    private SyncClient() {}

    /** Ends with 1 when the network or the hub does not let it through now. */
    public static void main(String[] arguments) {
        try {
            run(List.of(arguments));
        } catch (IOException e) {
            System.err.println(e.getMessage() == null ? e : e.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments) throws IOException {
        if (arguments.size() < 2) {
            System.out.println(HELP);
            return;
        }
        ChangeFolder folder = new ChangeFolder(Path.of(arguments.get(1)));
        List<String> rest = arguments.subList(2, arguments.size());
        switch (arguments.getFirst()) {
            case "new" -> write(folder, UUID.randomUUID().toString(), rest);
            case "change" -> write(folder, rest.getFirst(), rest.subList(1, rest.size()));
            case "sync" -> sync(folder, rest);
            case "show" -> show(folder);
            default -> System.out.println(HELP);
        }
    }

    /** @param rest the file of the payload, then photos */
    private static void write(ChangeFolder folder, String id, List<String> rest) throws IOException {
        String change = UUID.randomUUID().toString();
        List<Change.NamedFile> files = new ArrayList<>();
        for (String photo : rest.subList(1, rest.size())) {
            files.add(folder.keep(Path.of(photo)));
        }
        Map<String, Object> payload = JsonText.object(Files.readString(Path.of(rest.getFirst())));
        folder.add(new Change(
                id, change, folder.base(id), Clock.systemUTC().instant().toString(), payload, files));
        System.out.println(id);
    }

    private static void sync(ChangeFolder folder, List<String> rest) throws IOException {
        HubApi.Settings settings = new HubApi.Settings(
                URI.create(rest.getFirst()),
                rest.size() > 1 ? rest.get(1) : "mobile-sync",
                Optional.ofNullable(System.getenv("HUB_TOKEN")).orElse(""),
                folder.device());
        new Sync(folder, new HubApi(settings, SyncClient::sleep), Clock.systemUTC()).run();
        show(folder);
    }

    /** One line an usulan: what the hub answered, what has become of it since, and what is wrong. */
    private static void show(ChangeFolder folder) throws IOException {
        folder.known().forEach((id, known) -> {
            String status = Stream.of("answer", "news")
                    .map(word -> known.get(word) instanceof Map<?, ?> told ? String.valueOf(told.get("status")) : "-")
                    .reduce("", (before, word) -> before + " " + word);
            System.out.println(id + status + lost(known) + errors(known));
        });
    }

    private static String lost(Map<String, Object> known) {
        return known.containsKey("lost") ? " lost " + known.get("lost") : "";
    }

    private static String errors(Map<String, Object> known) {
        Object told = known.getOrDefault("news", known.get("answer"));
        return told instanceof Map<?, ?> map && map.get("errors") instanceof List<?> errors
                ? " " + JsonText.of(errors)
                : "";
    }

    private static void sleep(long seconds) throws IOException {
        try {
            Thread.sleep(seconds * MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
