package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3AttachmentsTest extends AttachmentsContract {

    private static final byte[] PDF = "%PDF-1.7 x 12345".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    Path spool;

    private FakeS3 store;

    @BeforeEach
    void a_store_stands() throws IOException {
        store = new FakeS3();
    }

    @AfterEach
    void the_store_goes() {
        store.close();
    }

    @Override
    Attachments attachments() {
        return attachments(FakeS3.CREDENTIALS);
    }

    private Attachments attachments(S3Attachments.Credentials credentials) {
        return new S3Attachments(store.bucket(), credentials, spool, InstantSource.system());
    }

    /** In the store and, half-way, in the spool. */
    @Override
    long kept() throws IOException {
        try (Stream<Path> left = Files.list(spool)) {
            return store.objects.size() + left.count();
        }
    }

    @Test
    void a_store_that_does_not_take_it_is_said_and_nothing_stays_in_the_spool() throws IOException {
        store.broken = true;

        assertThatThrownBy(() -> attachments().put(new ByteArrayInputStream(PDF)))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> attachments().open("0".repeat(64))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> attachments().find("0".repeat(64))).isInstanceOf(UncheckedIOException.class);
        assertThat(kept()).isZero();
    }

    @Test
    void a_store_that_answers_with_the_whole_object_tells_its_size_too() {
        store.ignoresRanges = true;

        a_large_file_is_measured_by_the_store_itself();
    }

    @Test
    void another_key_is_not_let_in() {
        Attachments other = attachments(new S3Attachments.Credentials("akses", "lain"));

        assertThatThrownBy(() -> other.put(new ByteArrayInputStream(PDF))).isInstanceOf(UncheckedIOException.class);
        assertThat(store.objects).isEmpty();
    }
}
