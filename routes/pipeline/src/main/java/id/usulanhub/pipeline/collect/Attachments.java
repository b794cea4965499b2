package id.usulanhub.pipeline.collect;

import id.usulanhub.domain.outcome.Outcome;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Photos and documents that belong to submissions, by their SHA-256, never changed. */
public interface Attachments {

    /** The most bytes that one file may have: 10 MiB. */
    long MOST_BYTES = 10L * 1024 * 1024;

    /** The most files that one submission may have. */
    int MOST_FILES = 10;

    /** The media types of the kinds of files that are kept. */
    List<String> MEDIA_TYPES =
            Stream.of(FileKind.values()).map(FileKind::mediaType).toList();

    /**
     * A file that is kept.
     *
     * @param sha256 hexadecimal
     * @param size in bytes
     * @param mediaType by its first bytes, not by what its sender said
     */
    record Stored(String sha256, long size, String mediaType) {}

    /**
     * Keeps a file. It is where it will be found again when this returns, so that a record may name it; the same file
     * again changes nothing.
     *
     * @return ATTACHMENT_UNSUPPORTED when it is none of the kinds that are kept, ATTACHMENT_TOO_LARGE
     * @throws java.io.UncheckedIOException when it cannot be kept now; nothing names it
     */
    Outcome<Stored> put(InputStream content);

    /**
     * The bytes as they came, for the caller to close. They may tell where and by whom a photo was taken: what is shown
     * is stripped first.
     *
     * @return empty when there is no such file
     */
    Optional<InputStream> open(String sha256);

    /**
     * What is kept under a hash, without reading all of it.
     *
     * @return empty when there is no such file
     * @throws java.io.UncheckedIOException when that cannot be told now
     */
    Optional<Stored> find(String sha256);
}
