package id.usulanhub.console.page;

import id.usulanhub.console.Readings;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.RejectedRecord;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was refused, why, and who can mend it. */
@Controller
class RejectedPage {

    private final Readings readings;

    RejectedPage(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/ditolak")
    String show(
            @RequestParam(defaultValue = "") String sumber,
            @RequestParam(defaultValue = "1") int halaman,
            Model model) {
        List<RejectedRecord> found = readings.rejected(sumber, Paging.offset(halaman), Paging.SIZE + 1);
        model.addAttribute("records", found.stream().limit(Paging.SIZE).toList());
        model.addAttribute("paging", Paging.uncounted(halaman, found.size() > Paging.SIZE));
        model.addAttribute("sumber", sumber);
        model.addAttribute(
                "connectors",
                readings.conservation().stream().map(Conservation::connector).toList());
        return "ditolak";
    }
}
