package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Attachments.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of attachments does, wherever it keeps them. */
abstract class AttachmentsContract {

    abstract Attachments attachments();

    /** How many files the store holds, half-written ones included. */
    abstract long kept() throws IOException;

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, FFD8FFE0 00104A46 49460001",
        "image/png, 89504E47 0D0A1A0A 0000000D",
        "image/webp, 52494646 24000000 57454250",
        "image/heic, 00000018 66747970 68656963",
        "image/heic, 00000018 66747970 6D696631",
        "application/pdf, 25504446 2D312E37 0A25E2E3"
    })
    void a_file_is_found_again_by_its_hash_with_its_kind_by_its_first_bytes(String mediaType, String start)
            throws IOException {
        byte[] content = content(start);

        Stored stored = put(content);

        assertThat(stored).isEqualTo(new Stored(Sha256.hex(content), content.length, mediaType));
        assertThat(bytes(stored.sha256())).isEqualTo(content);
        assertThat(attachments().find(stored.sha256())).contains(stored);
    }

    @Test
    void a_large_file_is_measured_by_the_store_itself() {
        Stored stored = put(Arrays.copyOf(content("FFD8FFE2"), 300_000));

        assertThat(attachments().find(stored.sha256())).contains(stored);
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        byte[] content = content("FFD8FFE0 AA");

        assertThat(put(content)).isEqualTo(put(content));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void files_at_once_do_not_stand_in_each_others_way() throws IOException {
        byte[] content = content("FFD8FFE1 BB");

        List<Stored> stored = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> put(content))
                .distinct()
                .toList();

        assertThat(stored).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MZ", "<svg xmlns='http://www.w3.org/2000/svg'/>", "PK\u0003\u0004 docx", "RIFF1234WAVE"})
    void another_kind_of_file_is_refused_whatever_it_is_called(String content) throws IOException {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), ProblemCode.ATTACHMENT_UNSUPPORTED);
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_nothing_of_it_stays() throws IOException {
        byte[] most = Arrays.copyOf(content("FFD8FFE0"), Math.toIntExact(Attachments.MOST_BYTES));

        assertRefused(Arrays.copyOf(most, most.length + 1), ProblemCode.ATTACHMENT_TOO_LARGE);
        assertThat(put(most).size()).isEqualTo(Attachments.MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void a_file_that_breaks_off_leaves_nothing_whatever_broke_it(InputStream broken) throws IOException {
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(content("FFD8FFE0 CC")), broken);
        long before = kept();

        assertThatThrownBy(() -> attachments().put(cut)).isInstanceOf(RuntimeException.class);

        assertThat(kept()).isEqualTo(before);
    }

    static Stream<InputStream> breaks() {
        return Stream.of(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut off");
                    }
                },
                new InputStream() {
                    @Override
                    public int read() {
                        throw new IllegalStateException("too slow");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../../etc/passwd",
                "AB",
                "0000000000000000000000000000000000000000000000000000000000000000"
            })
    void what_is_not_there_is_not_found(String sha256) {
        assertThat(attachments().open(sha256)).isEmpty();
        assertThat(attachments().find(sha256)).isEmpty();
    }

    private void assertRefused(byte[] content, ProblemCode code) throws IOException {
        long before = kept();
        Outcome<Stored> outcome = attachments().put(new ByteArrayInputStream(content));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.problems())
                                .extracting("code")
                                .containsExactly(code));
        assertThat(kept()).isEqualTo(before);
    }

    private Stored put(byte[] content) {
        return switch (attachments().put(new ByteArrayInputStream(content))) {
            case Outcome.Accepted<Stored> accepted -> accepted.value();
            case Outcome.Rejected<Stored> rejected ->
                throw new AssertionError(
                        rejected.problems().stream().map(Problem::code).toList().toString());
        };
    }

    private byte[] bytes(String sha256) throws IOException {
        try (InputStream in = attachments().open(sha256).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static byte[] content(String start) {
        byte[] first = HexFormat.of().parseHex(start.replace(" ", ""));
        return Arrays.copyOf(first, 100);
    }
}
