package id.usulanhub.console.page;

import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Reach;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.pipeline.collect.ImportResults;
import id.usulanhub.pipeline.collect.reupload.Corrections;
import id.usulanhub.pipeline.verify.Decisions;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.LeftBehind;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever feeds in files takes back for their sender what a corrected file no longer names. */
@Controller
class WithdrawalDesk {

    private static final int LONGEST_REASON = 500;

    private final Files files;
    private final Decisions decisions;
    private final Reach reach;
    private final Notices notices;

    /** The files that came in. */
    @Component
    record Files(ImportResults results, Corrections corrections) {}

    WithdrawalDesk(Files files, Decisions decisions, Reach reach, Notices notices) {
        this.files = files;
        this.decisions = decisions;
        this.reach = reach;
        this.notices = notices;
    }

    @PostMapping("/impor/{batch}/tarik")
    String withdraw(
            @ModelAttribute("viewer") Account viewer,
            @PathVariable String batch,
            @ModelAttribute Form form,
            RedirectAttributes next) {
        BatchStatus found =
                files.results.find(batch).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (form.usulan().isEmpty() || form.alasan().isBlank()) {
            notices.bad(next, form.usulan().isEmpty() ? "notice.tarik.none" : "notice.alasan");
        } else {
            withdraw(viewer, files.corrections.of(found).withdrawable(), form, next);
        }
        return "redirect:/impor/" + found.batch();
    }

    private void withdraw(Account viewer, List<LeftBehind> withdrawable, Form form, RedirectAttributes next) {
        long done = withdrawable.stream()
                .filter(left -> form.usulan().contains(left.usulan() + "@" + left.version()))
                .map(left -> decisions.withdraw(
                        reach.feeding(viewer, left.kunci()), left.usulan(), left.version(), form.alasan()))
                .filter(Verdict.APPLIED::equals)
                .count();
        if (done < form.usulan().size()) {
            notices.bad(next, "notice.tarik.some", done, form.usulan().size());
        } else {
            notices.good(next, "notice.tarik", done);
        }
    }

    /**
     * What was filled in.
     *
     * @param usulan {@code id@version} of each that is meant
     */
    record Form(List<String> usulan, String alasan) {
        Form {
            usulan = usulan == null ? List.of() : List.copyOf(usulan);
            alasan = alasan == null ? "" : alasan.strip();
            alasan = alasan.substring(0, Math.min(LONGEST_REASON, alasan.length()));
        }
    }
}
