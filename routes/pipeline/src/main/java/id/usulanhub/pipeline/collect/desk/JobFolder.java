package id.usulanhub.pipeline.collect.desk;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.OnDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** Where jobs lie: one file each, replaced whole and on disk when written. */
final class JobFolder {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String SUFFIX = ".json";

    private final Path folder;

    JobFolder(Path folder) {
        this.folder = folder;
    }

    /** All that can be read; a file that is damaged is not ours to guess at. */
    List<ImportJob> all() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                        .flatMap(file -> read(file).stream())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the jobs of imports cannot be listed", e);
        }
    }

    void write(ImportJob job) {
        Path file = file(job);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(folder);
            Files.write(next, Json.write(job));
            OnDisk.file(next);
            OnDisk.move(next, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the job of an import cannot be written", e);
        }
    }

    void delete(ImportJob job) {
        try {
            Files.deleteIfExists(file(job));
        } catch (IOException e) {
            throw new UncheckedIOException("the job of an import cannot be deleted", e);
        }
    }

    private Path file(ImportJob job) {
        if (!ID.matcher(job.id()).matches()) {
            throw new IllegalArgumentException("not the id of a job");
        }
        return folder.resolve(job.id() + SUFFIX);
    }

    private static Optional<ImportJob> read(Path file) {
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), ImportJob.class));
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the job of an import cannot be read", e);
        }
    }
}
