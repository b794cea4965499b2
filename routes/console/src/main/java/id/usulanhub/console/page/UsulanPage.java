package id.usulanhub.console.page;

import id.usulanhub.console.Readings;
import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Reach;
import id.usulanhub.console.text.StepWords;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.normalise.Provenance;
import id.usulanhub.view.UsulanDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One usulan: what was proposed, what each stage recommends, and its way from receipt to SIPD. */
@Controller
class UsulanPage {

    private final Readings readings;
    private final Reach reach;
    private final StepWords words;
    private final Provenance provenance;

    UsulanPage(Readings readings, Reach reach, StepWords words, Provenance provenance) {
        this.readings = readings;
        this.reach = reach;
        this.words = words;
        this.provenance = provenance;
    }

    /** Where each value comes from: what was received, read once more. */
    @GetMapping("/usulan/{id}/asal")
    String origin(@ModelAttribute("viewer") Account viewer, @PathVariable UsulanId id, Model model) {
        var usulan = reach.usulan(viewer, id).state().usulan();
        model.addAttribute("usulan", usulan);
        model.addAttribute("traced", provenance.of(usulan.origin()).orElse(null));
        return "asal";
    }

    @GetMapping("/usulan/{id}")
    String show(@ModelAttribute("viewer") Account viewer, @PathVariable UsulanId id, Model model) {
        UsulanDetail detail = reach.usulan(viewer, id);
        var criteria = readings.planning(detail.kunci(), detail.state().usulan().tahun())
                .criteria();
        model.addAttribute("detail", detail);
        model.addAttribute("usulan", detail.state().usulan());
        model.addAttribute("shares", Share.of(criteria, detail.skor()));
        model.addAttribute("words", words);
        model.addAttribute("mayDecide", viewer.decides(detail.kunci()));
        return "usulan";
    }
}
