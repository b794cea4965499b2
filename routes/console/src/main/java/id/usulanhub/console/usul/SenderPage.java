package id.usulanhub.console.usul;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.Readings;
import id.usulanhub.domain.wilayah.Tingkat;
import id.usulanhub.view.Fate;
import id.usulanhub.view.FileStatus;
import id.usulanhub.view.Rank;
import id.usulanhub.view.ReceiptStatus;
import id.usulanhub.view.UsulanDetail;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of what somebody sent, by his receipt, whatever the channel: public, and so without anything personal. */
@Controller
class SenderPage {

    private final Readings readings;
    private final RecentReceipts recent;
    private final SenderWay way;
    private final ConsoleSettings settings;

    SenderPage(Readings readings, RecentReceipts recent, SenderWay way, ConsoleSettings settings) {
        this.readings = readings;
        this.recent = recent;
        this.way = way;
        this.settings = settings;
    }

    /** From the field in which somebody writes his receipt. */
    @GetMapping("/usul/tanda-terima")
    String look(@RequestParam(defaultValue = "") String nomor, Model model, HttpServletResponse response) {
        return show(nomor, model, response);
    }

    @GetMapping("/usul/{receipt}")
    String show(@PathVariable String receipt, Model model, HttpServletResponse response) {
        String number = receipt.strip().toUpperCase(Locale.ROOT);
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("receipt", number);
        List<ReceiptStatus> known = readings.receipt(number);
        Optional<FileStatus> file = known.isEmpty() ? readings.fileReceipt(number) : Optional.empty();
        if (file.isPresent()) {
            model.addAttribute("file", file.get());
            return "usul-berkas";
        }
        model.addAttribute("parts", known.size() > 1 ? known : List.of());
        List<Step> steps = known.isEmpty()
                ? recent.find(number).map(way::waiting).orElse(List.of())
                : known(known.getFirst(), model);
        if (steps.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("steps", steps);
        return "usul-status";
    }

    private List<Step> known(ReceiptStatus status, Model model) {
        if (status.fate() == Fate.REJECTED) {
            return way.refused(status);
        }
        Optional<UsulanDetail> detail = Optional.ofNullable(status.usulan())
                .filter(id -> status.kunci() != null)
                .flatMap(id -> readings.usulan(id, settings.kabupaten()));
        if (detail.isEmpty()) {
            return way.waiting(status.receivedAt());
        }
        model.addAttribute("usulan", detail.get().state().usulan());
        model.addAttribute("photos", photos(detail.get()));
        model.addAttribute("status", detail.get().state().status());
        return way.accepted(status, detail.get(), rank(detail.get()));
    }

    /** How many; what they show and are called is for officials only. */
    private static long photos(UsulanDetail detail) {
        return detail.state().usulan().lampiran().stream()
                .filter(file -> file.jenis().startsWith("image/"))
                .count();
    }

    private Optional<Rank> rank(UsulanDetail detail) {
        return detail.kunci().tingkat() == Tingkat.KECAMATAN
                ? readings.rank(
                        detail.state().usulan().id(),
                        detail.kunci(),
                        detail.state().usulan().tahun())
                : Optional.empty();
    }
}
