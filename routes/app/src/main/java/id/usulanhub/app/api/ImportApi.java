package id.usulanhub.app.api;

import id.usulanhub.app.DataFolder;
import id.usulanhub.codec.Json;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.flow.InfrastructureException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a spreadsheet from the command line, and tells line by line how far it has come. */
@RestController
final class ImportApi {

    private final Importer importer;
    private final DataFolder data;

    ImportApi(Importer importer, DataFolder data) {
        this.importer = importer;
        this.data = data;
    }

    /** For the connector that knows the file's headings; 409 with the candidates where a person has to say. */
    @PostMapping("/api/v1/import")
    void find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        take("", request, response);
    }

    @PostMapping("/api/v1/import/{connector}")
    void take(@PathVariable String connector, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/x-ndjson");
        OutputStream lines = response.getOutputStream();
        Path file = Files.createTempFile(data.spool(), "import", ".part");
        try (InputStream body = request.getInputStream()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            Outcome<FileReceipt> outcome = importFile(connector, file, lines);
            if (isUnclear(outcome)) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
            }
            write(lines, result(outcome));
        } catch (InfrastructureException e) {
            write(lines, Map.of("title", "Coba lagi nanti / try again later", "detail", e.getMessage()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Outcome<FileReceipt> importFile(String connector, Path file, OutputStream lines) {
        return importer.importFile(new Importer.Request(file, connector), rows -> write(lines, Map.of("stored", rows)));
    }

    private static boolean isUnclear(Outcome<FileReceipt> outcome) {
        return outcome.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.CONNECTOR_UNCLEAR);
    }

    private static Object result(Outcome<FileReceipt> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<FileReceipt> accepted -> accepted.value();
            case Outcome.Rejected<FileReceipt> rejected ->
                Map.of(
                        "title",
                        "Berkas ditolak / the file was refused",
                        "detail",
                        rejected.problems().stream().map(ImportApi::words).collect(Collectors.joining("; ")),
                        "problems",
                        rejected.problems());
        };
    }

    private static String words(Problem problem) {
        return (problem.code() + " " + problem.value() + " " + problem.detail()).strip();
    }

    private static void write(OutputStream lines, Object line) {
        try {
            lines.write(Json.write(line));
            lines.write('\n');
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the caller went away; calling again goes on", e);
        }
    }
}
