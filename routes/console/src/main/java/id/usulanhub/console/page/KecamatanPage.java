package id.usulanhub.console.page;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.Readings;
import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Reach;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.view.KecamatanOverview;
import id.usulanhub.view.RankedPage;
import id.usulanhub.view.RankedQuery;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** All kecamatan at a glance, and the ranked list of one. */
@Controller
class KecamatanPage {

    private final Readings readings;
    private final Reach reach;
    private final ConsoleSettings settings;

    KecamatanPage(Readings readings, Reach reach, ConsoleSettings settings) {
        this.readings = readings;
        this.reach = reach;
        this.settings = settings;
    }

    /** In the order of the way to SIPD. */
    @ModelAttribute("pushStates")
    PushState[] pushStates() {
        return PushState.values();
    }

    @GetMapping("/kecamatan")
    String all(@ModelAttribute("viewer") Account viewer, Model model) {
        List<KecamatanOverview> rows = readings.kecamatan(reach.scope(viewer), settings.tahun());
        model.addAttribute("rows", rows);
        model.addAttribute("belum", Status.BELUM);
        model.addAttribute("terima", Status.TERIMA);
        model.addAttribute("tahun", settings.tahun());
        return "kecamatan-semua";
    }

    @GetMapping("/kecamatan/{kode}")
    String one(
            @ModelAttribute("viewer") Account viewer,
            @PathVariable KodeWilayah kode,
            @ModelAttribute Filter filter,
            Model model) {
        reach.mustSee(viewer, kode);
        RankedPage page = readings.ranked(filter.query(kode, settings.tahun()));
        model.addAttribute("kode", kode);
        model.addAttribute("tahun", settings.tahun());
        model.addAttribute("overview", readings.overview(kode, settings.tahun()));
        model.addAttribute("ranked", new RankedView(page, readings.planning(kode, settings.tahun())));
        model.addAttribute("lists", readings.finalised(kode, settings.tahun()));
        model.addAttribute("paging", Paging.counted(filter.halaman(), page.total()));
        model.addAttribute("statuses", Status.values());
        model.addAttribute("mayDecide", viewer.decides(kode));
        return "kecamatan";
    }

    /**
     * Which part of the list is shown.
     *
     * @param status null for all
     * @param halaman 1 for the first page
     */
    record Filter(Status status, Integer halaman) {
        Filter {
            halaman = halaman == null ? 1 : Math.max(1, halaman);
        }

        private RankedQuery query(KodeWilayah kode, int tahun) {
            Set<Status> only = status == null ? Set.of() : Set.of(status);
            return new RankedQuery(kode, tahun, only, Paging.offset(halaman), Paging.SIZE);
        }
    }
}
