package id.usulanhub.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Sha256;
import id.usulanhub.console.ConsoleTest;
import id.usulanhub.pipeline.collect.Attachments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an application is answered that sends files in pieces. */
class AttachmentDoorTest extends ConsoleTest {

    private static final int SIZE = 5_000;

    private final byte[] photo = photo();
    private final String file = "/sync/v1/lapangan/attachments/" + Sha256.hex(photo);

    @Autowired
    private Attachments attachments;

    @Test
    void a_file_in_pieces_is_asked_for_sent_and_kept() throws IOException {
        assertThat(head())
                .hasStatus(204)
                .hasHeader("Upload-Offset", "0")
                .hasHeader("Cache-Control", "no-store")
                .doesNotContainHeader("Upload-Complete");

        assertThat(patch(0, 2_000)).hasStatus(204).hasHeader("Upload-Offset", "2000");
        assertThat(head()).hasHeader("Upload-Offset", "2000").doesNotContainHeader("Upload-Complete");
        assertThat(patch(2_000, SIZE)).hasStatus(204).hasHeader("Upload-Offset", "5000");

        assertThat(head())
                .hasStatus(204)
                .hasHeader("Upload-Offset", "5000")
                .hasHeader("Upload-Length", "5000")
                .hasHeader("Upload-Complete", "?1");
        try (InputStream kept = attachments.open(Sha256.hex(photo)).orElseThrow()) {
            assertThat(kept).hasBinaryContent(photo);
        }
    }

    @Test
    void what_came_before_a_connection_was_cut_is_there_when_the_phone_asks() {
        InputStream cut = new SequenceInputStream(part(0, 1_234), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThat(mvc.perform(new PieceRequest(file, cut).of(0, SIZE))).hasStatus(408);

        assertThat(head()).hasHeader("Upload-Offset", "1234");
        assertThat(patch(1_234, SIZE)).hasHeader("Upload-Complete", "?1");
    }

    @Test
    void a_piece_from_elsewhere_is_409_with_the_place_to_go_on_from() {
        patch(0, 100);

        assertThat(patch(0, 100)).hasStatus(409).hasHeader("Upload-Offset", "100");
        assertThat(patch(4_000, SIZE)).hasStatus(409).hasHeader("Upload-Offset", "100");
        assertRefused(patch(4_000, SIZE), 409, "UPLOAD_ELSEWHERE");
    }

    /** Its sender could not hear the answer to the last piece. */
    @Test
    void a_piece_of_a_file_that_is_kept_is_204() {
        patch(0, SIZE);

        assertThat(patch(2_000, SIZE)).hasStatus(204).hasHeader("Upload-Complete", "?1");
    }

    @Test
    void of_two_requests_at_once_one_is_423() {
        MvcTestResult[] second = new MvcTestResult[1];
        InputStream first = new SequenceInputStream(part(0, SIZE), new InputStream() {
            @Override
            public int read() {
                second[0] = patch(0, SIZE);
                return -1;
            }
        });

        assertThat(mvc.perform(new PieceRequest(file, first).of(0, SIZE)))
                .hasStatus(204)
                .hasHeader("Upload-Complete", "?1");
        assertRefused(second[0], 423, "UPLOAD_UNDER_WAY");
    }

    @Test
    void a_file_that_is_not_what_its_hash_says_is_422_and_begins_anew() {
        photo[SIZE - 1]++;

        assertRefused(patch(0, SIZE), 422, "CONTENT_DIFFERS");
        assertThat(head()).hasHeader("Upload-Offset", "0");
    }

    @Test
    void a_file_of_another_kind_is_422_with_its_first_piece() {
        photo[0] = 'M';

        assertRefused(patch(0, 100), 422, "ATTACHMENT_UNSUPPORTED");
        assertThat(head()).hasHeader("Upload-Offset", "0");
    }

    @Test
    void a_file_that_is_too_large_is_413_before_it_is_sent() {
        assertRefused(
                mvc.perform(new PieceRequest(file, part(0, 100)).of(0, 10L * 1024 * 1024 + 1)),
                413,
                "ATTACHMENT_TOO_LARGE");
    }

    @Test
    void more_than_was_announced_is_413() {
        assertRefused(mvc.perform(new PieceRequest(file, part(0, SIZE)).of(0, 200)), 413, "BODY_TOO_LARGE");
    }

    @Test
    void the_same_content_is_sent_once_whatever_it_is_called() {
        patch(0, SIZE);

        assertThat(head()).hasHeader("Upload-Complete", "?1");
        assertThat(mvc.head()
                        .uri(file.replace("lapangan", "lapangan-lain"))
                        .header("Authorization", "Basic a29ibzpyYWhhc2lh"))
                .hasHeader("Upload-Complete", "?1");
    }

    @ParameterizedTest
    @CsvSource({", 5000", "0,", "-1, 5000", "x, 5000", "10, 9", "0, 99999999999999999999"})
    void a_piece_without_a_place_is_400(String offset, String length) {
        PieceRequest request = new PieceRequest(file, part(0, 100));
        if (offset != null) {
            request.header("Upload-Offset", offset);
        }
        if (length != null) {
            request.header("Upload-Length", length);
        }

        assertRefused(mvc.perform(request), 400, "UPLOAD_UNCLEAR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "AB012345678901234567890123456789012345678901234567890123456789AB"})
    void what_is_no_hash_is_400(String sha256) {
        assertThat(mvc.head().uri("/sync/v1/lapangan/attachments/" + sha256)).hasStatus(400);
    }

    @Test
    void a_body_that_does_not_say_it_is_a_piece_is_415() {
        assertRefused(
                mvc.patch()
                        .uri(file)
                        .header("Upload-Offset", 0)
                        .header("Upload-Length", SIZE)
                        .contentType("image/jpeg")
                        .content(photo)
                        .exchange(),
                415,
                "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void the_connector_lets_in_whom_it_lets_in() {
        assertThat(mvc.head().uri(file.replace("lapangan", "tak-ada"))).hasStatus(404);
        assertThat(mvc.head().uri(file.replace("lapangan", "lapangan-token"))).hasStatus(401);
        assertThat(mvc.head().uri(file.replace("lapangan", "lapangan-jeda")))
                .hasStatus(503)
                .containsHeader("Retry-After");
        assertRefused(
                mvc.perform(new PieceRequest(file.replace("lapangan", "tak-ada"), part(0, 1)).of(0, SIZE)),
                404,
                "CONNECTOR_UNKNOWN");
        assertRefused(
                mvc.perform(new PieceRequest(file.replace("lapangan", "lapangan-token"), part(0, 1)).of(0, SIZE)),
                401,
                "SECRET_WRONG");
    }

    @Test
    void a_disk_that_is_nearly_full_is_507() {
        health.storageFull = true;

        assertRefused(patch(0, SIZE), 507, "STORAGE_FULL");
    }

    @Test
    void one_phone_brings_four_files_at_once_and_no_fifth() {
        MvcTestResult[] answers = new MvcTestResult[5];
        bringWhileBringing(answers, 0);

        assertRefused(answers[4], 503, "TOO_BUSY");
        assertThat(answers[4]).containsHeader("Retry-After");
        assertThat(answers[3]).hasStatus(204);
    }

    private void bringWhileBringing(MvcTestResult[] answers, int number) {
        String another = "/sync/v1/lapangan/attachments/"
                + Sha256.hex((Sha256.hex(photo) + number).getBytes(StandardCharsets.US_ASCII)) + "?deviceID=a";
        InputStream body = new SequenceInputStream(part(0, 1), new InputStream() {
            @Override
            public int read() {
                bringWhileBringing(answers, number + 1);
                return -1;
            }
        });
        answers[number] = mvc.perform(new PieceRequest(another, body).of(0, SIZE));
    }

    @Test
    void the_language_is_the_sender_s() {
        PieceRequest request = new PieceRequest(file, part(0, 1)).of(7, SIZE).header("Accept-Language", "en");

        assertThat(mvc.perform(request)).bodyText().contains("Go on from the Upload-Offset of this answer.");
        assertThat(patch(7, SIZE)).bodyText().contains("Lanjutkan dari Upload-Offset");
    }

    private MvcTestResult head() {
        return mvc.head().uri(file + "?deviceID=a").exchange();
    }

    private MvcTestResult patch(int from, int to) {
        return mvc.perform(new PieceRequest(file + "?deviceID=a", part(from, to)).of(from, SIZE));
    }

    private InputStream part(int from, int to) {
        return new ByteArrayInputStream(photo, from, to - from);
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    /** Another one each time. */
    private static byte[] photo() {
        byte[] photo = Arrays.copyOf(HexFormat.of().parseHex("ffd8ffe000104a4649460001"), SIZE);
        byte[] own = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(own, 0, photo, 100, own.length);
        return photo;
    }
}
