package id.usulanhub.console.page;

import id.usulanhub.connectorkit.template.Selection;
import id.usulanhub.console.collect.WorkbookAnswer;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.KodeWilayah;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The workbook to fill in; it holds nothing that is not public. */
@Controller
class TemplatePage {

    private final Supplier<Reference> reference;

    TemplatePage(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @GetMapping("/templat")
    void download(
            @RequestParam(defaultValue = "") String kecamatan,
            @RequestParam(defaultValue = "") List<String> bidang,
            HttpServletResponse response)
            throws IOException {
        if (!kecamatan.isEmpty() && !KodeWilayah.isKode(kecamatan)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Reference now = reference.get();
        Selection selection = new Selection(kecamatan.isEmpty() ? null : new KodeWilayah(kecamatan), bidang);
        if (!selection.isPossible(now)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        WorkbookAnswer.send(now, selection, response);
    }
}
