package id.usulanhub.console.page;

import id.usulanhub.connectorkit.sheet.Recognition;
import id.usulanhub.console.collect.Uploads;
import id.usulanhub.console.text.Formats;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.pipeline.collect.SafeName;
import id.usulanhub.pipeline.collect.desk.Handed;
import id.usulanhub.pipeline.collect.desk.ImportDesk;
import id.usulanhub.pipeline.collect.desk.ImportJob;
import id.usulanhub.pipeline.collect.desk.ImportStatus;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files that a person has handed in on the upload page, and how far each has come in his words. */
@Component
public class UploadDesk {

    /** So many are shown, the newest. */
    private static final int SHOWN = 20;

    private final Uploads uploads;
    private final ImportDesk desk;
    private final Formats formats;
    private final MessageSource messages;

    UploadDesk(Uploads uploads, ImportDesk desk, Formats formats, MessageSource messages) {
        this.uploads = uploads;
        this.desk = desk;
        this.formats = formats;
        this.messages = messages;
    }

    /**
     * How far a file has come, for the page's script.
     *
     * @param open whether it is worth asking again
     * @param percent of its rows; -1 while that is not known
     * @param text the same in the reader's words
     */
    record Progress(
            String id,
            String state,
            boolean open,
            long rows,
            long total,
            long perSecond,
            long secondsLeft,
            long percent,
            String text) {}

    ImportStatus take(MultipartFile file, String format, Principal who) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return uploads.hand(in, Handed.byPerson(who.getName(), SafeName.of(file.getOriginalFilename()), format));
        }
    }

    List<ImportStatus> of(Principal who) {
        return desk.of(who.getName()).stream().limit(SHOWN).toList();
    }

    Optional<ImportStatus> find(String job, Principal who) {
        return desk.find(job, who.getName());
    }

    Optional<ImportStatus> answer(String job, String connector, Principal who) {
        return desk.answer(job, who.getName(), connector);
    }

    Optional<ImportStatus> correct(String job, String follows, Principal who) {
        return desk.correct(job, who.getName(), follows);
    }

    Optional<ImportStatus> cancel(String job, Principal who) {
        return desk.cancel(job, who.getName());
    }

    Progress progress(ImportStatus status) {
        ImportJob job = status.job();
        return new Progress(
                job.id(),
                job.state().name(),
                job.state().isOpen(),
                status.rows(),
                status.total(),
                status.perSecond(),
                status.secondsLeft(),
                status.percent(),
                text(status));
    }

    /** Where it stands: rows, rows a second, and the time left, as far as that is known. */
    public String text(ImportStatus status) {
        boolean isPaced = status.perSecond() > 0;
        return switch (status.job().state()) {
            case READING ->
                isPaced
                        ? word("upload.READING.paced", formats.count(status.rows()), formats.count(status.perSecond()))
                        : word("upload.READING");
            case STORING ->
                isPaced
                        ? word(
                                "upload.STORING.paced",
                                formats.count(status.rows()),
                                formats.count(status.total()),
                                formats.count(status.perSecond()),
                                formats.length(Duration.ofSeconds(status.secondsLeft())))
                        : word("upload.STORING", formats.count(status.rows()), formats.count(status.total()));
            default -> word("upload." + status.job().state());
        };
    }

    /** The connectors that a file of unclear kind can be for, the likeliest first. */
    public List<Recognition.Candidate> candidates(ImportJob job) {
        return job.problems().stream()
                .map(Problem::detail)
                .flatMap(shown -> Recognition.of(shown).stream())
                .toList();
    }

    /** What a file was called by who sent this one; its hash where it came another way, or long ago. */
    public String name(ImportJob job, String sha256) {
        return desk.of(job.owner()).stream()
                .map(ImportStatus::job)
                .filter(earlier -> earlier.sha256().equals(sha256))
                .map(ImportJob::file)
                .findFirst()
                .orElseGet(() -> formats.hash(sha256));
    }

    private String word(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
