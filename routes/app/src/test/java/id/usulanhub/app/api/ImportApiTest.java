package id.usulanhub.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.app.DataFolder;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.desk.ImportDesk;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A file that is handed in while Kafka does not answer. */
@Timeout(60)
class ImportApiTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private DataFolder data;
    private ImportDesk desk;

    @BeforeEach
    void opened() {
        data = new DataFolder(folder);
        Importer importer = (request, progress) -> {
            throw new BrokerUnavailable(null);
        };
        desk = new ImportDesk(
                importer,
                new FileStore(data.files()),
                new ImportDesk.Ports(
                        data.imports(),
                        Executors.newSingleThreadScheduledExecutor(),
                        Clock.systemUTC(),
                        () -> "0".repeat(32)));
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    @Test
    void the_same_line_again_finds_out_that_the_caller_went_away() {
        assertThatThrownBy(() -> handIn(line -> {
                    if (said.size() > 1) {
                        throw new UncheckedIOException(new IOException("broken pipe"));
                    }
                }))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(said.getFirst()).contains("WAITING");
        assertThat(said.getLast()).isEqualTo(said.getFirst());
    }

    @Test
    void the_copy_of_the_body_is_gone_while_the_import_waits() {
        assertThatThrownBy(() -> handIn(line -> {
                    assertThat(data.spool()).isEmptyDirectory();
                    throw new UncheckedIOException(new IOException("seen"));
                }))
                .hasMessageContaining("seen");
    }

    @Test
    void a_hub_that_stops_waits_for_nothing() {
        assertThatThrownBy(() -> handIn(line -> Thread.currentThread().interrupt()))
                .hasMessageContaining("the hub stops");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(said).hasSize(1);
    }

    private void handIn(Consumer<String> caller) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent("usulan".getBytes(StandardCharsets.UTF_8));
        new ImportApi(desk, null, data, new Ticks()).take("td4", "", request, new Caller(caller));
    }

    /** A second goes by between two looks at it. */
    private static final class Ticks extends Clock {

        private final AtomicLong ticks = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.now().plusSeconds(ticks.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** What the caller does with each line. */
    private final class Caller extends MockHttpServletResponse {

        private final Consumer<String> caller;

        Caller(Consumer<String> caller) {
            this.caller = caller;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int octet) {
                    assertThat(octet).isEqualTo('\n');
                }

                @Override
                public void write(byte[] line) {
                    said.add(new String(line, StandardCharsets.UTF_8));
                    caller.accept(said.getLast());
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
