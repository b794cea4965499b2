package id.usulanhub.app.api;

import id.usulanhub.app.DataFolder;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.pipeline.collect.ImportResults;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Importer.Preview;
import id.usulanhub.pipeline.collect.reupload.Corrections;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import id.usulanhub.view.BatchStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A corrected file beside the one that it follows, before it is stored and after. */
@RestController
final class ReuploadApi {

    private final Importer.Previews previews;
    private final Corrections corrections;
    private final ImportResults results;
    private final DataFolder data;

    ReuploadApi(Importer.Previews previews, Corrections corrections, ImportResults results, DataFolder data) {
        this.previews = previews;
        this.corrections = corrections;
        this.results = results;
        this.data = data;
    }

    /** What an import of the body would do; stores nothing. */
    @PostMapping("/api/v1/import-preview")
    ComparisonAnswer preview(
            @RequestParam(defaultValue = "") String connector,
            @RequestParam(defaultValue = "") String follows,
            HttpServletRequest request)
            throws IOException {
        Path file = Files.createTempFile(data.spool(), "preview", ".part");
        try (InputStream body = request.getInputStream()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return switch (previews.preview(new Importer.Request(file, connector, named(results, follows)))) {
                case Outcome.Accepted<Preview> found ->
                    ComparisonAnswer.of(found.value().reupload(), List.of());
                case Outcome.Rejected<Preview> refused ->
                    throw Refused.conflict(words(refused.problems().getFirst()));
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String words(Problem problem) {
        return (problem.code() + " " + problem.value() + " " + problem.detail()).strip();
    }

    @GetMapping("/api/v1/imports/{batch}/comparison")
    ComparisonAnswer comparison(@PathVariable String batch) {
        corrections.catchUp();
        BatchStatus found = results.find(batch).orElseThrow(() -> Refused.notFound("berkas " + batch));
        Corrections.Corrected corrected = corrections.of(found);
        return ComparisonAnswer.of(corrected.reupload(), corrected.followers());
    }

    /** The file that a person means, by receipt or the first digits of its SHA-256. */
    static String named(ImportResults results, String follows) {
        return follows.equals(Reuploads.FIND) || follows.equals(Reuploads.NONE)
                ? follows
                : results.find(follows)
                        .map(BatchStatus::batch)
                        .orElseThrow(() -> Refused.notFound("berkas " + follows));
    }
}
