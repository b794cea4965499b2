package id.usulanhub.console.page;

import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Reach;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.verify.Decisions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what would be signed, and has it signed. */
@Controller
class FinalisePage {

    private final Drafts drafts;
    private final Reach reach;
    private final Decisions decisions;
    private final Notices notices;

    FinalisePage(Drafts drafts, Reach reach, Decisions decisions, Notices notices) {
        this.drafts = drafts;
        this.reach = reach;
        this.decisions = decisions;
        this.notices = notices;
    }

    @GetMapping("/kecamatan/{kode}/finalisasi")
    String confirm(@ModelAttribute("viewer") Account viewer, @PathVariable KodeWilayah kode, Model model) {
        Drafts.Draft draft = drafts.of(reach.finalising(viewer, kode));
        model.addAttribute("kode", kode);
        model.addAttribute("pagu", draft.pagu());
        model.addAttribute("draft", draft.list());
        model.addAttribute("incomplete", draft.incomplete());
        return "finalisasi";
    }

    @PostMapping("/kecamatan/{kode}/finalisasi")
    String finalise(@ModelAttribute("viewer") Account viewer, @PathVariable KodeWilayah kode, RedirectAttributes next) {
        Decisions.Finalised done = decisions.finalise(reach.finalising(viewer, kode));
        if (done.verdict().kind() == Verdict.Kind.CONFLICT || done.list() == null) {
            notices.bad(next, "notice.conflict");
            return "redirect:/kecamatan/" + kode;
        }
        long version = done.list().ref().version();
        notices.good(next, "notice.finalised", version);
        return "redirect:/kecamatan/" + kode + "/daftar/" + version;
    }
}
