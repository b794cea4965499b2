package id.usulanhub.console.page;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.collect.Uploads;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where an operator feeds in a spreadsheet. */
@Controller
class UploadPage {

    private final Uploads uploads;
    private final Connectors connectors;
    private final ConsoleSettings settings;
    private final WilayahIndex wilayah;

    UploadPage(Uploads uploads, Connectors connectors, ConsoleSettings settings, WilayahIndex wilayah) {
        this.uploads = uploads;
        this.connectors = connectors;
        this.settings = settings;
        this.wilayah = wilayah;
    }

    @ModelAttribute("formats")
    List<Manifest> formats() {
        return connectors.all().stream()
                .map(Connector::manifest)
                .filter(manifest -> manifest.transport() == Manifest.Transport.SPREADSHEET)
                .toList();
    }

    @ModelAttribute("kecamatan")
    List<Wilayah> kecamatan() {
        return wilayah.within(settings.kabupaten());
    }

    @ModelAttribute("mostMebibytes")
    long most() {
        return settings.limits().file() / (1024L * 1024L);
    }

    @GetMapping("/unggah")
    String show() {
        return "unggah";
    }

    /** Shows the receipt on the same page; sending the form again stores nothing twice. */
    @PostMapping("/unggah")
    String take(@RequestParam MultipartFile file, @RequestParam String format, Model model) throws IOException {
        if (file.isEmpty()) {
            model.addAttribute("nothing", true);
            return "unggah";
        }
        try (InputStream in = file.getInputStream()) {
            switch (uploads.take(in, format)) {
                case Outcome.Accepted<FileReceipt> accepted -> model.addAttribute("receipt", accepted.value());
                case Outcome.Rejected<FileReceipt> rejected -> model.addAttribute("problems", rejected.problems());
            }
        }
        return "unggah";
    }
}
