package id.usulanhub.console.page;

import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Reach;
import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.verify.Decisions;
import java.math.BigDecimal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an official decides on one usulan. */
@Controller
class DecisionDesk {

    private final Decisions decisions;
    private final Reach reach;
    private final Notices notices;

    DecisionDesk(Decisions decisions, Reach reach, Notices notices) {
        this.decisions = decisions;
        this.reach = reach;
        this.notices = notices;
    }

    @PostMapping("/usulan/{id}/keputusan")
    String decide(
            @ModelAttribute("viewer") Account viewer,
            @PathVariable UsulanId id,
            @ModelAttribute Form form,
            RedirectAttributes next) {
        var seat = reach.deciding(viewer, reach.usulan(viewer, id).kunci());
        String fault = form.fault();
        if (fault.isEmpty()) {
            var verdict = decisions.decide(seat, id, form.versi(), form.keputusan(viewer.tahap()));
            notices.verdict(next, verdict, "notice.decided." + form.putusan());
        } else {
            notices.bad(next, fault);
        }
        return "redirect:" + Preferences.local(form.kembali());
    }

    /**
     * What the official filled in.
     *
     * @param versi the version of the usulan that he saw
     * @param kembali the page to go back to
     */
    record Form(
            Putusan putusan,
            String alasan,
            long versi,
            BigDecimal volume,
            String satuan,
            Long anggaran,
            String kembali) {

        Form {
            kembali = kembali == null ? "/kecamatan" : kembali;
            satuan = satuan == null || satuan.isBlank() ? null : satuan.strip();
        }

        /** The message key of what is missing; empty when nothing is. */
        private String fault() {
            if (putusan == null || putusan == Putusan.BATAL) {
                return "notice.putusan";
            }
            if (!keputusan(Tahap.KECAMATAN).hasItsReason()) {
                return "notice.alasan";
            }
            return putusan == Putusan.TERIMA_PERUBAHAN && recommended().equals(Rekomendasi.none())
                    ? "notice.perubahan"
                    : negative() ? "notice.negatif" : "";
        }

        private boolean negative() {
            return (volume != null && volume.signum() < 0) || (anggaran != null && anggaran < 0);
        }

        private Keputusan keputusan(Tahap tahap) {
            Rekomendasi figures = putusan == Putusan.TERIMA_PERUBAHAN ? recommended() : Rekomendasi.none();
            return new Keputusan(tahap, putusan, alasan, figures);
        }

        private Rekomendasi recommended() {
            return new Rekomendasi(volume, volume == null ? null : satuan, anggaran, null);
        }
    }
}
