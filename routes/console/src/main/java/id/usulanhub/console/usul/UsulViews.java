package id.usulanhub.console.usul;

import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.pipeline.collect.Attachments;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The two pages of the form, filled with what was entered so far and what there is to choose from. */
@Component
class UsulViews {

    private static final String FAULTS = "faults";

    private final Supplier<Reference> reference;
    private final KamusSearch search;
    private final UsulCheck check;
    private final UsulFiles files;

    UsulViews(Supplier<Reference> reference, KamusSearch search, UsulCheck check, UsulFiles files) {
        this.files = files;
        this.reference = reference;
        this.search = search;
        this.check = check;
    }

    Chosen chosen(Entered entered) {
        return Chosen.of(entered, reference.get());
    }

    /** The page that comes next: the details once place and work are chosen and somebody wants to go on. */
    String next(Entered entered, Model model) {
        if (!entered.isToGoOn()) {
            return choice(entered, model);
        }
        return chosen(entered).isComplete() ? details(entered.numbered(), model) : choiceWithFaults(entered, model);
    }

    /** @param trouble why the same form is shown again, with all that was entered */
    String again(Entered entered, String trouble, Model model) {
        model.addAttribute("trouble", trouble);
        return chosen(entered).isComplete() ? details(entered.numbered(), model) : choice(entered, model);
    }

    String choiceWithFaults(Entered entered, Model model) {
        model.addAttribute(FAULTS, check.choice(entered, chosen(entered)).byField());
        return choice(entered, model);
    }

    String details(Entered entered, Model model) {
        Chosen chosen = base(entered, model);
        model.addAttribute(
                "estimate", UsulBody.estimate(entered, chosen.kamus()).orElse(null));
        model.addAttribute("berkas", files.of(entered));
        model.addAttribute("mostFiles", Attachments.MOST_FILES);
        model.addAttribute("mostBytes", Attachments.MOST_BYTES);
        model.addAttribute("kinds", String.join(",", Attachments.MEDIA_TYPES));
        return "usul-isian";
    }

    private String choice(Entered entered, Model model) {
        Chosen chosen = base(entered, model);
        List<KamusEntry> found = search.find(entered.text("cari"));
        model.addAttribute("kecamatan", within(reference.get().kabupaten()));
        model.addAttribute("desa", desa(chosen));
        model.addAttribute("found", found.size());
        model.addAttribute("works", found.stream().limit(KamusSearch.MOST_SHOWN).toList());
        return "usul-pilih";
    }

    private Chosen base(Entered entered, Model model) {
        Chosen chosen = chosen(entered);
        model.addAttribute("entered", entered);
        model.addAttribute("chosen", chosen);
        model.addAttribute("kabupaten", reference.get().kabupaten());
        if (!model.containsAttribute(FAULTS)) {
            model.addAttribute(FAULTS, Map.of());
        }
        return chosen;
    }

    private List<Wilayah> desa(Chosen chosen) {
        return chosen.kecamatan() == null
                ? List.of()
                : within(chosen.kecamatan().kode());
    }

    private List<Wilayah> within(KodeWilayah kode) {
        return reference.get().wilayah().within(kode);
    }
}
