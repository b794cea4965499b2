package id.usulanhub.app.api;

import id.usulanhub.app.DataFolder;
import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.marking.Kata;
import id.usulanhub.pipeline.collect.ImportResults;
import id.usulanhub.pipeline.collect.desk.Handed;
import id.usulanhub.pipeline.collect.desk.ImportDesk;
import id.usulanhub.pipeline.collect.desk.ImportJob;
import id.usulanhub.pipeline.collect.desk.ImportJob.State;
import id.usulanhub.pipeline.collect.desk.ImportStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes a spreadsheet from the command line, and tells line by line how far it has come. The import goes on when the caller
 * goes away, and after a start of the hub.
 */
@RestController
final class ImportApi {

    private static final String OWNER = "hub import";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** So long nothing is said of a file that only waits, and nothing again when nothing has changed. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ImportDesk desk;
    private final DataFolder data;
    private final Clock clock;

    private final ImportResults results;

    ImportApi(ImportDesk desk, ImportResults results, DataFolder data, Clock clock) {
        this.desk = desk;
        this.results = results;
        this.data = data;
        this.clock = clock;
    }

    /**
     * How far an import has come.
     *
     * @param stored rows that are stored for ever; 0 while the file is only read
     * @param secondsLeft null while that is not known
     */
    record Line(String job, State state, long rows, long stored, long total, long perSecond, Long secondsLeft) {

        static Line of(ImportStatus status) {
            State state = status.job().state();
            return new Line(
                    status.job().id(),
                    state,
                    status.rows(),
                    state == State.STORING ? status.rows() : 0,
                    status.total(),
                    status.perSecond(),
                    status.secondsLeft() < 0 ? null : status.secondsLeft());
        }
    }

    /** For the connector that knows the file's headings; 409 with the candidates where a person has to say. */
    @PostMapping("/api/v1/import")
    void find(@RequestParam(defaultValue = "") String follows, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        take("", follows, request, response);
    }

    @PostMapping("/api/v1/import/{connector}")
    void take(
            @PathVariable String connector,
            @RequestParam(defaultValue = "") String follows,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String followed = ReuploadApi.named(results, follows);
        response.setContentType("application/x-ndjson");
        ImportJob over =
                follow(job(request, new Handed(OWNER, "", connector, followed, false)), response.getOutputStream());
        if (over.state() == State.UNCLEAR) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        write(response.getOutputStream(), result(over));
    }

    private String job(HttpServletRequest request, Handed handed) throws IOException {
        Path file = Files.createTempFile(data.spool(), "import", ".part");
        try (InputStream body = request.getInputStream()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return desk.take(file, handed).job().id();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What became of an import whose caller went away. */
    @GetMapping("/api/v1/import/jobs/{job}")
    Line state(@PathVariable String job) {
        return desk.find(job, OWNER).map(Line::of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Says what has changed until it is over, and the same again from time to time: that is how a caller who went away is
     * noticed. Nothing is said before rows are read, so that the status can still tell.
     */
    private ImportJob follow(String job, OutputStream lines) {
        Line said = null;
        Instant saidAt = clock.instant();
        while (true) {
            ImportStatus now = desk.find(job, OWNER).orElseThrow();
            if (!now.job().state().isOpen()) {
                return now.job();
            }
            Line line = Line.of(now);
            boolean isNews = !line.equals(said) || saidAt.plus(PATIENCE).isBefore(clock.instant());
            if (isNews && (line.rows() > 0 || waits(now.job()))) {
                write(lines, line);
                said = line;
                saidAt = clock.instant();
            }
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new UncheckedIOException("the hub stops; the import goes on", new InterruptedIOException());
        }
    }

    private boolean waits(ImportJob job) {
        return job.state() == State.WAITING && job.changed().plus(PATIENCE).isBefore(clock.instant());
    }

    private static Object result(ImportJob job) {
        return switch (job.state()) {
            case DONE -> job.receipt();
            case CANCELLED, FAILED ->
                Map.of("title", "Impor tidak selesai / the import did not end", "detail", job.state());
            default ->
                Map.of(
                        "title",
                        "Berkas ditolak / the file was refused",
                        "detail",
                        job.problems().stream().map(Kata::told).collect(Collectors.joining("; ")),
                        "problems",
                        job.problems());
        };
    }

    private static void write(OutputStream lines, Object line) {
        try {
            lines.write(Json.write(line));
            lines.write('\n');
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the caller went away; the import goes on", e);
        }
    }
}
