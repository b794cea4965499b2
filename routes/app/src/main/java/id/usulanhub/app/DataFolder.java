package id.usulanhub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where each thing that the hub keeps lies in its data folder. */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path broker() {
        return root.resolve("broker");
    }

    /** The view; it may be deleted while the hub is down and is then built anew. */
    public Path view() {
        return folder("view").resolve("view.sqlite");
    }

    /** Imported files by their SHA-256. */
    public Path files() {
        return folder("files");
    }

    /** Imports that are under way, and what became of those of the last days. */
    public Path imports() {
        return folder("imports");
    }

    /** Photos and documents of submissions, by their SHA-256. */
    public Path attachments() {
        return folder("attachments");
    }

    /** Photos and documents of which only a part has come. */
    public Path partial() {
        return folder("partial");
    }

    /** The editions of forms that phones may have. */
    public Path forms() {
        return folder("forms");
    }

    /** The last editions of the lists that applications keep for where there is no network. */
    public Path offline() {
        return folder("offline");
    }

    /** How far the connectors that ask their source have read it. */
    public Path cursors() {
        return folder("cursors");
    }

    /** Where uploads lie until they are imported. */
    public Path spool() {
        return folder("spool");
    }

    /** Where the processes that read files write for a while. */
    public Path reading() {
        return folder("reading");
    }

    /** Files laid into {@code drop/<connector>/} are imported. */
    public Path drop() {
        return folder("drop");
    }

    public Path signingKey() {
        return folder("keys").resolve("list-signing.jwk");
    }

    /** Requests to SIPD and its answers. */
    public Path archive() {
        return folder("archive");
    }

    public Path simulator() {
        return folder("simulator");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be written: " + root, e);
        }
    }
}
