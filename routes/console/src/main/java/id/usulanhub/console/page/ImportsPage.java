package id.usulanhub.console.page;

import id.usulanhub.console.Readings;
import id.usulanhub.console.collect.WorkbookAnswer;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.ImportResults;
import id.usulanhub.pipeline.collect.ImportResults.GivenBack;
import id.usulanhub.pipeline.collect.reupload.Corrections;
import id.usulanhub.view.BatchProblem;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.RejectedRecord;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The files that came in: what became of each, and the same file for its sender with its errors marked. */
@Controller
class ImportsPage {

    private final Readings readings;
    private final ImportResults results;
    private final Corrections corrections;

    ImportsPage(Readings readings, ImportResults results, Corrections corrections) {
        this.readings = readings;
        this.results = results;
        this.corrections = corrections;
    }

    @GetMapping("/impor")
    String all(@RequestParam(defaultValue = "1") int halaman, Model model) {
        List<BatchStatus> found = readings.batches(Paging.offset(halaman), Paging.SIZE + 1);
        model.addAttribute("batches", found.stream().limit(Paging.SIZE).toList());
        model.addAttribute("paging", Paging.uncounted(halaman, found.size() > Paging.SIZE));
        return "impor-semua";
    }

    /** @param masalah code and field of a kind of problem, as {@code NOT_A_NUMBER:volume}; empty for all */
    @GetMapping("/impor/{batch}")
    String one(
            @PathVariable String batch,
            @RequestParam(defaultValue = "") String masalah,
            @RequestParam(defaultValue = "1") int halaman,
            Model model) {
        BatchStatus found = found(batch);
        List<RejectedRecord> rows = readings.refusedRows(found, kind(masalah), Paging.offset(halaman), Paging.SIZE + 1);
        model.addAttribute("batch", found);
        model.addAttribute("corrected", CorrectedFile.of(corrections.of(found)));
        model.addAttribute("unread", results.unread(found));
        model.addAttribute("kinds", readings.kinds(found));
        model.addAttribute("masalah", masalah);
        model.addAttribute("records", rows.stream().limit(Paging.SIZE).toList());
        model.addAttribute("paging", Paging.uncounted(halaman, rows.size() > Paging.SIZE));
        return "impor";
    }

    @GetMapping("/impor/{batch}/berkas")
    String workbook(@PathVariable String batch, HttpServletResponse response, Model model) throws IOException {
        switch (results.workbook(found(batch))) {
            case Outcome.Accepted<GivenBack> given -> WorkbookAnswer.send(given.value(), response);
            case Outcome.Rejected<GivenBack> refused -> {
                model.addAttribute("problems", refused.problems());
                return one(batch, "", 1, model);
            }
        }
        return null;
    }

    private BatchStatus found(String batch) {
        return results.find(batch).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static BatchProblem kind(String masalah) {
        int colon = masalah.indexOf(':');
        if (colon < 0) {
            return null;
        }
        try {
            return new BatchProblem(ProblemCode.valueOf(masalah.substring(0, colon)), masalah.substring(colon + 1), 0);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such kind of problem", unknown);
        }
    }
}
