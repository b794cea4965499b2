package id.usulanhub.console.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.collect.desk.Handed;
import id.usulanhub.pipeline.collect.desk.ImportDesk;
import id.usulanhub.pipeline.collect.desk.ImportJob;
import id.usulanhub.pipeline.collect.desk.ImportStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * The door for one spreadsheet, as the part {@code file} of a form or as the body itself. It answers when all is stored, or
 * with {@code Prefer: respond-async} (RFC 7240) when the file is kept, and then tells how far it has come.
 */
@RestController
class FileDoor {

    /**
     * What the sender is told.
     *
     * @param unread the columns that are filled in and were not read
     */
    record Imported(
            String receipt, String connector, String sha256, long rows, boolean sameAsBefore, List<Unread> unread) {}

    /**
     * How far a file has come that is imported by itself.
     *
     * @param secondsLeft null while that is not known
     * @param result null until it is done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Going(
            String id,
            String state,
            long rows,
            long total,
            long perSecond,
            Long secondsLeft,
            Imported result,
            List<ProblemDocument.Entry> problems) {}

    private static final String PREFER = "Prefer";
    private static final String ASYNC = "respond-async";

    private final Uploads uploads;
    private final ImportDesk desk;
    private final DoorLocks locks;
    private final DoorAnswers answers;

    FileDoor(Uploads uploads, ImportDesk desk, DoorLocks locks, DoorAnswers answers) {
        this.uploads = uploads;
        this.desk = desk;
        this.locks = locks;
        this.answers = answers;
    }

    @PostMapping("/collect/{connector}/file")
    ResponseEntity<?> collect(@PathVariable String connector, HttpServletRequest request) throws IOException {
        locks.unsigned(connector);
        try (InputStream in = content(request)) {
            if (wantsAsync(request)) {
                return going(uploads.hand(in, new Handed(owner(connector), "", connector)));
            }
            return switch (uploads.take(in, connector)) {
                case Outcome.Accepted<FileReceipt> accepted -> accepted(accepted.value());
                case Outcome.Rejected<FileReceipt> rejected -> answers.refused(rejected.problems(), request);
            };
        }
    }

    @GetMapping("/collect/{connector}/file/{job}")
    Going state(@PathVariable String connector, @PathVariable String job) {
        return desk.find(job, owner(connector))
                .map(this::told)
                .orElseThrow(() -> new DoorRefusal(DoorCode.RECEIPT_UNKNOWN));
    }

    /** Whoever may knock at the connector's door may ask for its files. */
    private static String owner(String connector) {
        return "door:" + connector;
    }

    private static boolean wantsAsync(HttpServletRequest request) {
        String prefers = request.getHeader(PREFER);
        return prefers != null && prefers.toLowerCase(Locale.ROOT).contains(ASYNC);
    }

    private ResponseEntity<Going> going(ImportStatus status) {
        return ResponseEntity.accepted()
                .location(URI.create("/collect/" + status.job().connector() + "/file/"
                        + status.job().id()))
                .header("Preference-Applied", ASYNC)
                .body(told(status));
    }

    private Going told(ImportStatus status) {
        ImportJob job = status.job();
        return new Going(
                job.id(),
                job.state().name(),
                status.rows(),
                status.total(),
                status.perSecond(),
                status.secondsLeft() < 0 ? null : status.secondsLeft(),
                job.receipt() == null ? null : imported(job.receipt()),
                job.problems().isEmpty() ? null : answers.entries(job.problems()));
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
                .body(imported(receipt));
    }

    private static Imported imported(FileReceipt receipt) {
        return new Imported(
                receipt.id(),
                receipt.connector(),
                receipt.sha256(),
                receipt.rows(),
                receipt.sameAsBefore(),
                receipt.unread());
    }
}
