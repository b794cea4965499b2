package id.usulanhub.console.page;

import id.usulanhub.console.Readings;
import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Reach;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.ListDraft;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.verify.Decisions;
import id.usulanhub.view.Planning;
import java.time.InstantSource;
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

    private final Readings readings;
    private final Reach reach;
    private final Decisions decisions;
    private final Notices notices;
    private final InstantSource clock;

    FinalisePage(Readings readings, Reach reach, Decisions decisions, Notices notices, InstantSource clock) {
        this.readings = readings;
        this.reach = reach;
        this.decisions = decisions;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/kecamatan/{kode}/finalisasi")
    String confirm(@ModelAttribute("viewer") Account viewer, @PathVariable KodeWilayah kode, Model model) {
        Decisions.Seat seat = reach.finalising(viewer, kode);
        Planning planning = readings.planning(kode, seat.tahun());
        model.addAttribute("kode", kode);
        model.addAttribute("pagu", planning.pagu().isPresent() ? planning.pagu().getAsLong() : null);
        model.addAttribute("draft", draft(seat, planning));
        return "finalisasi";
    }

    private ListDraft draft(Decisions.Seat seat, Planning planning) {
        ListRef ref = new ListRef(seat.tahun(), seat.key(), planning.newestVersion() + 1);
        long pagu = planning.pagu().orElse(0);
        var head = new ListDraft.Head(ref, clock.instant(), seat.actor(), pagu);
        return ListDraft.of(head, planning.criteria(), planning.usulan());
    }

    @PostMapping("/kecamatan/{kode}/finalisasi")
    String finalise(
            @ModelAttribute("viewer") Account viewer, @PathVariable KodeWilayah kode, RedirectAttributes next) {
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
