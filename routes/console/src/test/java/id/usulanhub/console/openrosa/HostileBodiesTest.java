package id.usulanhub.console.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.StreamBody;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.FolderAttachments;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is sent to do harm is refused before it has cost more than its limit. */
class HostileBodiesTest {

    private static final String XML = "<data id='usulan'><foto>1.jpg</foto></data>";

    @TempDir
    Path folder;

    private Instant now = Instant.EPOCH;
    private int read;
    private int cuts;

    @Test
    void of_ten_thousand_parts_no_more_are_read_than_are_allowed() {
        String[] many = IntStream.range(0, 10_000).mapToObj(number -> "x").toArray(String[]::new);
        byte[] body = PhoneBody.of(XML, many);

        assertThatThrownBy(() -> read(bytes(body)))
                .isInstanceOf(DoorRefusal.class)
                .hasMessage("TOO_MANY_PARTS");
        assertThat(read).isLessThan(body.length / 10);
        assertThat(kept()).isZero();
    }

    @Test
    void of_one_byte_a_second_little_more_than_a_minute_is_waited() {
        byte[] body = PhoneBody.of(XML, "1.jpg");
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                return body[read];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                now = now.plusSeconds(1);
                buffer[offset] = body[read];
                return 1;
            }
        };

        assertThatThrownBy(() -> read(slow)).isInstanceOf(DoorRefusal.class).hasMessage("BODY_TOO_SLOW");
        assertThat(now).isBefore(Instant.EPOCH.plusSeconds(70));
    }

    @Test
    void a_body_without_an_end_is_refused_where_it_is_too_large() {
        ByteArrayOutputStream begin = new ByteArrayOutputStream();
        PhoneBody.part(begin, "x", "x", new byte[0]);
        byte[] start = begin.toByteArray();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return read < start.length - 2 ? start[read] : 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        };

        assertThatThrownBy(() -> read(endless)).isInstanceOf(DoorRefusal.class).hasMessage("BODY_TOO_LARGE");
        assertThat(read).isLessThan(100_000);
    }

    @Test
    void files_that_the_xml_before_them_does_not_name_are_never_kept() throws Exception {
        assertThat(read(bytes(PhoneBody.of(XML, "lain.jpg", "1.jpg", "audit.csv"))))
                .isInstanceOf(Outcome.Accepted.class);

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void files_of_what_is_no_xml_are_never_kept() throws Exception {
        assertThat(read(bytes(PhoneBody.of("<data>", "1.jpg")))).isInstanceOf(Outcome.Rejected.class);

        assertThat(kept()).isZero();
    }

    @Test
    void a_file_that_came_before_the_xml_is_known_all_the_same() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        PhoneBody.part(body, "1.jpg", "1.jpg", PhoneBody.JPEG);
        PhoneBody.part(body, "xml_submission_file", "a.xml", XML.getBytes(StandardCharsets.UTF_8));

        assertThat(read(bytes(PhoneBody.end(body))))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        parts -> assertThat(((InstanceParts.Parts) parts.value()).files())
                                .hasSize(1));
    }

    @Test
    void two_documents_in_one_request_are_refused() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        PhoneBody.part(body, "xml_submission_file", "a.xml", XML.getBytes(StandardCharsets.UTF_8));
        PhoneBody.part(body, "xml_submission_file", "b.xml", "<data id='lain'/>".getBytes(StandardCharsets.UTF_8));

        assertThat(read(bytes(PhoneBody.end(body)))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void a_network_that_breaks_off_in_a_file_is_no_fault_of_the_disk_and_leaves_nothing() {
        byte[] body = PhoneBody.of(XML, "1.jpg");
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                cuts++;
                throw new IOException("Connection reset by peer");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (read >= body.length - 20) {
                    read();
                }
                buffer[offset] = body[read];
                return 1;
            }
        };

        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ClientGone.class);
        assertThat(kept()).isZero();
        assertThat(cuts).as("waited for once").isEqualTo(1);
    }

    private Outcome<InstanceParts.Parts> read(InputStream body) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return counted(body);
            }
        };
        request.setContentType(PhoneTest.MULTIPART);
        return new InstanceParts(new FolderAttachments(folder), new ConsoleSettings.Limits(2_000, 20_000), () -> now)
                .read(request);
    }

    private static InputStream bytes(byte[] body) {
        return new ByteArrayInputStream(body);
    }

    private ServletInputStream counted(InputStream in) {
        return new StreamBody(new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                throw new IOException("read by the buffer");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int some = super.read(buffer, offset, length);
                read += Math.max(0, some);
                return some;
            }
        });
    }

    /** Files of any kind, half written ones too. */
    private long kept() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
