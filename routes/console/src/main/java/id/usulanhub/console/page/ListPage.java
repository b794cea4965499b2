package id.usulanhub.console.page;

import id.usulanhub.console.Readings;
import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Reach;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One finalised list: its items, its proof, and its way to SIPD. */
@Controller
class ListPage {

    private final Readings readings;
    private final Reach reach;
    private final ListTrust trust;
    private final PushDesk desk;

    ListPage(Readings readings, Reach reach, ListTrust trust, PushDesk desk) {
        this.readings = readings;
        this.reach = reach;
        this.trust = trust;
        this.desk = desk;
    }

    @GetMapping("/kecamatan/{kode}/daftar/{versi}")
    String show(
            @ModelAttribute("viewer") Account viewer,
            @PathVariable KodeWilayah kode,
            @PathVariable long versi,
            Model model) {
        reach.mustSee(viewer, kode);
        ListRef ref = desk.ref(kode, versi);
        SignedList signed = readings.signed(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("kode", kode);
        model.addAttribute("signed", signed);
        model.addAttribute("list", signed.list());
        model.addAttribute("proof", trust.of(ref, signed));
        model.addAttribute(
                "push",
                readings.pushItems(ref).stream().collect(Collectors.toMap(PushItem::usulan, Function.identity())));
        model.addAttribute("newest", readings.overview(kode, ref.tahun()).listVersion() == versi);
        model.addAttribute("reconciliation", readings.reconciliation(ref).orElse(null));
        return "daftar";
    }

    @PostMapping("/kecamatan/{kode}/daftar/{versi}/kirim")
    String push(
            @ModelAttribute("viewer") Account viewer,
            @PathVariable KodeWilayah kode,
            @PathVariable long versi,
            RedirectAttributes next) {
        desk.push(reach.finalising(viewer, kode), versi, next);
        return "redirect:/kecamatan/" + kode + "/daftar/" + versi;
    }
}
