package id.usulanhub.example.sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the device keeps, so that it may be switched off at any time: {@code outbox} the changes that are to be sent, in their
 * order, {@code files} their photos, {@code usulan} what is known of each usulan, {@code attention} what a person has to
 * look at, {@code token} how far the news were read.
 */
final class ChangeFolder {

    private static final String OUTBOX = "outbox";
    private static final String NUMBERED = "%08d.json";

    private final Path folder;

    /** @param folder made when absent */
    ChangeFolder(Path folder) throws IOException {
        this.folder = folder;
        for (String part : List.of(OUTBOX, "files", "usulan", "attention")) {
            Files.createDirectories(folder.resolve(part));
        }
    }

    /** A change that is to be sent, and where it lies. */
    record Waiting(Path file, Change change) {}

    /** Names this device, always the same. */
    String device() throws IOException {
        Path file = folder.resolve("device");
        if (Files.notExists(file)) {
            write(file, UUID.randomUUID().toString());
        }
        return Files.readString(file);
    }

    /** Puts a change last in line. */
    void add(Change change) throws IOException {
        List<Path> waiting = list(OUTBOX);
        int last = waiting.isEmpty()
                ? 0
                : Integer.parseInt(waiting.getLast().getFileName().toString().replace(".json", ""));
        write(folder.resolve(OUTBOX).resolve(NUMBERED.formatted(last + 1)), JsonText.of(change.json()));
    }

    /** What the next change of an usulan is made on: the last that waits, else the last that the hub has; empty when none. */
    String base(String id) throws IOException {
        for (Waiting waiting : waiting(id).reversed()) {
            return waiting.change().change();
        }
        return (String) known(id).getOrDefault("version", "");
    }

    /** The changes of an usulan that are to be sent, in their order. */
    List<Waiting> waiting(String id) throws IOException {
        List<Waiting> waiting = new ArrayList<>();
        for (Path file : list(OUTBOX)) {
            Change change = Change.of(JsonText.object(Files.readString(file)));
            if (change.id().equals(id)) {
                waiting.add(new Waiting(file, change));
            }
        }
        return waiting;
    }

    /** The oldest change of each usulan: the next one is made on it, and is sent when it is known what became of this. */
    List<Waiting> next(int most) throws IOException {
        List<Waiting> next = new ArrayList<>();
        Set<String> usulan = new HashSet<>();
        for (Path file : list(OUTBOX)) {
            Change change = Change.of(JsonText.object(Files.readString(file)));
            if (usulan.add(change.id()) && next.size() < most) {
                next.add(new Waiting(file, change));
            }
        }
        return next;
    }

    void replace(Waiting waiting, Change change) throws IOException {
        write(waiting.file(), JsonText.of(change.json()));
    }

    void sent(Waiting waiting) throws IOException {
        Files.delete(waiting.file());
    }

    /**
     * Lays changes aside with the hub's answer. The first goes last: broken off before, it is sent again and those made on it
     * are not, since the hub never had what they were made on.
     */
    void setAside(List<Waiting> changes, Map<String, Object> answer) throws IOException {
        for (Waiting waiting : changes.reversed()) {
            Map<String, Object> both = new LinkedHashMap<>();
            both.put("sent", waiting.change().json());
            both.put("answer", answer);
            write(folder.resolve("attention").resolve(waiting.change().change() + ".json"), JsonText.of(both));
            Files.delete(waiting.file());
        }
    }

    /** Copies a photo, which its owner may delete. @return by its SHA-256 */
    Change.NamedFile keep(Path photo) throws IOException {
        byte[] content = Files.readAllBytes(photo);
        String sha256 = HexFormat.of().formatHex(digest().digest(content));
        Path kept = folder.resolve("files").resolve(sha256);
        if (Files.notExists(kept)) {
            write(kept, content);
        }
        return new Change.NamedFile(photo.getFileName().toString(), sha256, content.length);
    }

    /** The file of that SHA-256; empty when it is not here. */
    Optional<Path> file(String sha256) {
        return Optional.of(folder.resolve("files").resolve(sha256)).filter(Files::isRegularFile);
    }

    /** What is known of an usulan; nothing of one that is new. */
    Map<String, Object> known(String id) throws IOException {
        Path file = usulan(id);
        return Files.exists(file) ? JsonText.object(Files.readString(file)) : new LinkedHashMap<>();
    }

    /** All that is known, by the ids of the usulan. */
    Map<String, Map<String, Object>> known() throws IOException {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        for (Path file : list("usulan")) {
            all.put(file.getFileName().toString().replace(".json", ""), JsonText.object(Files.readString(file)));
        }
        return all;
    }

    /** Remembers one more thing of an usulan. */
    void remember(String id, String name, Object value) throws IOException {
        Map<String, Object> known = known(id);
        known.put(name, value);
        write(usulan(id), JsonText.of(known));
    }

    private Path usulan(String id) {
        return folder.resolve("usulan").resolve(UUID.fromString(id) + ".json");
    }

    /** How far the news were read; empty at first. */
    String token() throws IOException {
        Path file = folder.resolve("token");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    void token(String token) throws IOException {
        write(folder.resolve("token"), token);
    }

    private List<Path> list(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whole or not at all, also when the battery is taken out. */
    private static void write(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
