package id.usulanhub.console.page;

import id.usulanhub.domain.reupload.Predecessor;
import id.usulanhub.pipeline.collect.ImportResults;
import id.usulanhub.pipeline.collect.desk.ImportJob;
import id.usulanhub.pipeline.collect.desk.ImportJob.State;
import id.usulanhub.pipeline.collect.desk.ImportStatus;
import id.usulanhub.pipeline.collect.reupload.MissingRows;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import id.usulanhub.view.BatchStatus;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where a person says which file is corrected by one that leaves out rows of an earlier one; the file lies here already. */
@Controller
class CorrectionAnswer {

    private static final String ANOTHER = "lain";

    private final UploadDesk desk;
    private final ImportResults results;

    CorrectionAnswer(UploadDesk desk, ImportResults results) {
        this.desk = desk;
        this.results = results;
    }

    /**
     * What was filled in.
     *
     * @param follows {@link Reuploads#NONE}, the SHA-256 of a file that the page offers, or {@value #ANOTHER}
     * @param berkas another one by its receipt, that of one of its rows, or the first digits of its SHA-256
     */
    record Form(String follows, String berkas) {
        Form {
            follows = follows == null ? "" : follows;
            berkas = berkas == null ? "" : berkas.strip();
        }
    }

    /** One that is not there is asked for again. */
    @PostMapping("/unggah/{job}/susulan")
    String answer(@PathVariable String job, @ModelAttribute Form form, Principal who) {
        ImportJob asked = desk.find(job, who)
                .map(ImportStatus::job)
                .filter(one -> one.state() == State.REMOVES)
                .orElseThrow(CorrectionAnswer::gone);
        Optional<String> followed = followed(asked, form);
        if (followed.isEmpty()) {
            return "redirect:/unggah/" + asked.id() + "?takada=true";
        }
        return desk.correct(job, followed.get(), who)
                .map(answered -> "redirect:/unggah")
                .orElseThrow(CorrectionAnswer::gone);
    }

    private Optional<String> followed(ImportJob asked, Form form) {
        if (form.follows.equals(Reuploads.NONE) || isOffered(asked.missing(), form.follows)) {
            return Optional.of(form.follows);
        }
        return Optional.of(form.berkas)
                .filter(berkas -> form.follows.equals(ANOTHER) && !berkas.isEmpty())
                .flatMap(results::find)
                .filter(batch -> batch.connector().equals(asked.missing().connector()))
                .map(BatchStatus::batch)
                .filter(batch -> !batch.equals(asked.sha256()));
    }

    private static boolean isOffered(MissingRows missing, String file) {
        return file.equals(missing.follows())
                || missing.nearest().stream().map(Predecessor::batch).anyMatch(file::equals);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
