package id.usulanhub.pipeline.collect.drop;

import id.usulanhub.pipeline.collect.SafeName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where things lie in the drop folder. Files are laid into {@code drop/} or {@code drop/<connector>/}; one that is taken is
 * renamed to {@code drop/.diproses/<node>/}, which only one node can do, and ends in {@code diterima} or {@code ditolak},
 * with the answer in {@code jawaban}. No link is followed anywhere.
 */
final class DropPlaces {

    private static final String CLAIMS = ".diproses";
    private static final String OF_NO_CONNECTOR = "-";
    private static final String ANSWERS = "jawaban";
    private static final String TAKEN = "diterima";
    private static final String REFUSED = "ditolak";
    private static final Set<String> OURS = Set.of(ANSWERS, TAKEN, REFUSED);
    private static final Set<String> UNFINISHED =
            Set.of(".part", ".tmp", ".temp", ".crdownload", ".partial", ".download");
    private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Path root;
    private final Path claims;

    DropPlaces(Path root, String node) {
        this.root = root.toAbsolutePath().normalize();
        this.claims = this.root.resolve(CLAIMS).resolve(SafeName.of(node));
    }

    /** Makes what is missing. */
    void prepare() throws IOException {
        Files.createDirectories(claims);
    }

    /** Everything that somebody has laid in: files, and what is none. Folders below a connector's are not looked into. */
    List<Path> laid() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path entry : entries(root)) {
            if (!isFolder(entry)) {
                found.add(entry);
            } else if (!OURS.contains(entry.getFileName().toString()) && !isHidden(entry)) {
                entries(entry).stream().filter(inner -> !isFolder(inner)).forEach(found::add);
            }
        }
        return found.stream().filter(entry -> !isUnfinished(entry)).toList();
    }

    /** What this node has taken and not ended: one at a time, or what a kill left over. */
    List<Path> claimed() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : entries(claims)) {
            found.addAll(entries(folder));
        }
        return found;
    }

    /** Takes a file by renaming it. @throws java.nio.file.NoSuchFileException when another has taken it */
    Path claim(Path laid) throws IOException {
        String connector = laid.getParent().equals(root)
                ? OF_NO_CONNECTOR
                : laid.getParent().getFileName().toString();
        Path claim = Files.createDirectories(claims.resolve(connector)).resolve(laid.getFileName());
        if (Files.exists(claim, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("a file of the same name is under way");
        }
        return Files.move(laid, claim, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives a file back that has changed since it was taken: it is looked at as a new one. */
    void giveBack(Path claim) throws IOException {
        Path place = home(claim).resolve(claim.getFileName());
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(claim, place, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(claim, free(home(claim), stamped(claim, Instant.EPOCH)), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The connector whose folder the file was laid into; empty for none. */
    String connector(Path claim) {
        String name = claim.getParent().getFileName().toString();
        return name.equals(OF_NO_CONNECTOR) ? "" : name;
    }

    /** Puts the answer beside the file's place, and the file away. In this order: a kill between repeats both. */
    void end(Path claim, DropAnswer answer, Instant now) throws IOException {
        tell(home(claim), claim, answer);
        Path folder = ours(home(claim), answer.isTaken() ? TAKEN : REFUSED);
        Files.move(claim, free(folder, stamped(claim, now)), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Answers something that stays where it lies. */
    void tell(Path laid, DropAnswer answer) throws IOException {
        tell(laid.getParent(), laid, answer);
    }

    /** What a killed node has half written is written over by its next answer. No link in its place is followed. */
    private void tell(Path home, Path file, DropAnswer answer) throws IOException {
        Path folder = ours(home, ANSWERS);
        Path part = folder.resolve(".jawaban-" + claims.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.writeString(part, answer.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        Path named = folder.resolve(SafeName.of(file.getFileName().toString()) + answer.suffix());
        Files.move(part, named, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path home(Path claim) {
        String connector = connector(claim);
        return connector.isEmpty() ? root : root.resolve(connector);
    }

    /** A folder of ours, and no link that somebody has put in its place. */
    private static Path ours(Path home, String name) throws IOException {
        Path folder = home.resolve(name);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(home);
            Files.createDirectory(folder);
        }
        return folder;
    }

    private static String stamped(Path file, Instant now) {
        String name = SafeName.of(file.getFileName().toString());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return stem + "-" + STAMP.format(now) + name.substring(stem.length());
    }

    private static Path free(Path folder, String name) {
        Path place = folder.resolve(name);
        for (int number = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); number++) {
            place = folder.resolve(number + "-" + name);
        }
        return place;
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    private static boolean isFolder(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }

    /** Files of ours, of operating systems, and those that office programs and browsers have not yet finished. */
    private static boolean isUnfinished(Path entry) {
        String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith("~")
                || OF_SYSTEMS.contains(name)
                || UNFINISHED.stream().anyMatch(name::endsWith);
    }
}
