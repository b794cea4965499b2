package id.usulanhub.console.collect;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The door for one spreadsheet, as the part {@code file} of a form or as the body itself. */
@RestController
class FileDoor {

    /** What the sender is told. */
    record Imported(String receipt, String connector, String sha256, long rows, boolean sameAsBefore) {}

    private final Uploads uploads;
    private final DoorLocks locks;
    private final DoorAnswers answers;

    FileDoor(Uploads uploads, DoorLocks locks, DoorAnswers answers) {
        this.uploads = uploads;
        this.locks = locks;
        this.answers = answers;
    }

    @PostMapping("/collect/{connector}/file")
    ResponseEntity<?> collect(@PathVariable String connector, HttpServletRequest request) throws IOException {
        locks.unsigned(connector);
        try (InputStream in = content(request)) {
            return switch (uploads.take(in, connector)) {
                case Outcome.Accepted<FileReceipt> accepted -> accepted(accepted.value());
                case Outcome.Rejected<FileReceipt> rejected -> answers.refused(rejected.problems(), request);
            };
        }
    }

    private static InputStream content(HttpServletRequest request) throws IOException {
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            MultipartFile file = form.getFile("file");
            if (file == null) {
                throw new DoorRefusal(DoorCode.FILE_MISSING);
            }
            return file.getInputStream();
        }
        if (!MediaTypes.isSheet(request.getContentType())) {
            throw new DoorRefusal(DoorCode.MEDIA_TYPE_UNSUPPORTED);
        }
        return request.getInputStream();
    }

    private static ResponseEntity<Imported> accepted(FileReceipt receipt) {
        return ResponseEntity.accepted()
                .location(URI.create("/receipt/" + receipt.id()))
                .body(new Imported(
                        receipt.id(), receipt.connector(), receipt.sha256(), receipt.rows(), receipt.sameAsBefore()));
    }
}
