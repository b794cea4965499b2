package id.usulanhub.console.page;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.Health;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import id.usulanhub.pipeline.collect.desk.ImportStatus;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where an operator feeds in spreadsheets and sees how far each has come. The page's script asks with
 * {@code X-Requested-With} and is answered with facts; without a script the page itself is the answer.
 */
@Controller
class UploadPage {

    private static final String BY_SCRIPT = "X-Requested-With=XMLHttpRequest";
    private static final String BACK = "redirect:/unggah";

    private final UploadDesk desk;
    private final Connectors connectors;
    private final ConsoleSettings settings;
    private final WilayahIndex wilayah;
    private final Health health;

    UploadPage(UploadDesk desk, Connectors connectors, WilayahIndex wilayah, UploadBounds bounds) {
        this.desk = desk;
        this.connectors = connectors;
        this.wilayah = wilayah;
        this.settings = bounds.settings();
        this.health = bounds.health();
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

    @ModelAttribute("mostBytes")
    long most() {
        return settings.limits().file();
    }

    @ModelAttribute("words")
    UploadDesk words() {
        return desk;
    }

    @GetMapping("/unggah")
    String show(Principal who, Model model) {
        return shown(desk.of(who), model);
    }

    /** @param takada whether a file that was named is not known */
    @GetMapping("/unggah/{job}")
    String one(
            @PathVariable String job,
            @RequestParam(defaultValue = "false") boolean takada,
            Principal who,
            Model model) {
        model.addAttribute("unknown", takada);
        return shown(List.of(found(job, who)), model);
    }

    @GetMapping(path = "/unggah/{job}", headers = BY_SCRIPT)
    ResponseEntity<UploadDesk.Progress> progress(@PathVariable String job, Principal who) {
        return ResponseEntity.ok(desk.progress(found(job, who)));
    }

    /** Several files, one after the other. Sending the form again stores nothing twice. */
    @PostMapping("/unggah")
    String take(@RequestParam List<MultipartFile> file, @RequestParam String format, Principal who, Model model)
            throws IOException {
        refuseWhenFull();
        List<MultipartFile> filled = file.stream().filter(one -> !one.isEmpty()).toList();
        if (filled.isEmpty()) {
            model.addAttribute("nothing", true);
            return show(who, model);
        }
        for (MultipartFile one : filled) {
            desk.take(one, format, who);
        }
        return BACK;
    }

    @PostMapping(path = "/unggah", headers = BY_SCRIPT)
    ResponseEntity<UploadDesk.Progress> take(
            @RequestParam MultipartFile file, @RequestParam String format, Principal who) throws IOException {
        refuseWhenFull();
        if (file.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UploadDesk.Progress taken = desk.progress(desk.take(file, format, who));
        return ResponseEntity.accepted()
                .location(URI.create("/unggah/" + taken.id()))
                .body(taken);
    }

    /** Which connector reads a file of unclear kind; the file lies here already. */
    @PostMapping("/unggah/{job}/konektor")
    String answer(@PathVariable String job, @RequestParam String connector, Principal who) {
        return desk.answer(job, connector, who).map(answered -> BACK).orElseThrow(UploadPage::gone);
    }

    @PostMapping("/unggah/{job}/batal")
    String cancel(@PathVariable String job, Principal who) {
        return desk.cancel(job, who).map(cancelled -> BACK).orElseThrow(UploadPage::gone);
    }

    private String shown(List<ImportStatus> jobs, Model model) {
        model.addAttribute("jobs", jobs);
        model.addAttribute(
                "again", jobs.stream().anyMatch(status -> status.job().state().isOpen()));
        return "unggah";
    }

    private ImportStatus found(String job, Principal who) {
        return desk.find(job, who).orElseThrow(UploadPage::gone);
    }

    private void refuseWhenFull() {
        if (health.report().storageFull()) {
            throw new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE);
        }
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
