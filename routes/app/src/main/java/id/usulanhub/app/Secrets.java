package id.usulanhub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secrets stand in settings by reference only: {@code env:NAME} or {@code file:PATH}. */
public final class Secrets {

    private static final String ENV = "env:";
    private static final String FILE = "file:";

    private Secrets() {}

    /**
     * The secret that {@code reference} names; empty when there is no reference.
     *
     * @param key the setting's name, for the error
     * @throws IllegalArgumentException when the reference leads nowhere; the message holds the reference, never a secret
     */
    public static String resolve(String key, String reference) {
        if (reference == null || reference.isBlank()) {
            return "";
        }
        if (reference.startsWith(ENV)) {
            return fromEnvironment(key, reference.substring(ENV.length()));
        }
        if (reference.startsWith(FILE)) {
            return fromFile(key, Path.of(reference.substring(FILE.length())));
        }
        throw new IllegalArgumentException(key + ": a secret is named by env:NAME or file:PATH, never written out");
    }

    private static String fromEnvironment(String key, String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalArgumentException(key + ": there is no environment variable " + name);
        }
        return value;
    }

    private static String fromFile(String key, Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(key + ": the file " + file + " cannot be read");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(key + ": the file " + file + " cannot be read", e);
        }
    }
}
