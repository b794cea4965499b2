package id.usulanhub.app.api;

import id.usulanhub.connectorkit.template.Selection;
import id.usulanhub.console.collect.WorkbookAnswer;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.KodeWilayah;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The workbook to fill in. */
@RestController
final class TemplateApi {

    private final Supplier<Reference> reference;
    private final Seats seats;

    TemplateApi(Supplier<Reference> reference, Seats seats) {
        this.reference = reference;
        this.seats = seats;
    }

    @GetMapping("/api/v1/template")
    void template(
            @RequestParam(defaultValue = "") String kecamatan,
            @RequestParam(defaultValue = "") List<String> bidang,
            HttpServletResponse response)
            throws IOException {
        KodeWilayah kode = kecamatan.isEmpty() ? null : seats.of(kecamatan).key();
        Reference now = reference.get();
        Selection selection = new Selection(kode, bidang);
        if (!selection.isPossible(now)) {
            throw Refused.notFound("kecamatan " + kecamatan + " bidang " + bidang);
        }
        WorkbookAnswer.send(now, selection, response);
    }
}
