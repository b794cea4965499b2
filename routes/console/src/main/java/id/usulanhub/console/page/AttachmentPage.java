package id.usulanhub.console.page;

import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Reach;
import id.usulanhub.console.attachment.ShownFile;
import id.usulanhub.domain.usulan.Usulan.Lampiran;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.collect.Attachments;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The files of an usulan, for whoever may see the usulan; a photo without what it tells of its sender. */
@Controller
class AttachmentPage {

    private final Reach reach;
    private final Attachments attachments;

    AttachmentPage(Reach reach, Attachments attachments) {
        this.reach = reach;
        this.attachments = attachments;
    }

    @GetMapping("/usulan/{id}/lampiran/{sha256}")
    ResponseEntity<byte[]> show(
            @ModelAttribute("viewer") Account viewer, @PathVariable UsulanId id, @PathVariable String sha256)
            throws IOException {
        Lampiran lampiran = reach.usulan(viewer, id).state().usulan().lampiran().stream()
                .filter(one -> one.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(AttachmentPage::notThere);
        byte[] kept = kept(lampiran);
        byte[] shown = ShownFile.of(lampiran.jenis(), kept)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(lampiran.jenis()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(lampiran))
                .body(shown);
    }

    private byte[] kept(Lampiran lampiran) throws IOException {
        try (InputStream in = attachments.open(lampiran.sha256()).orElseThrow(AttachmentPage::notThere)) {
            return in.readNBytes(Math.toIntExact(Attachments.MOST_BYTES));
        }
    }

    /** Photos are shown in the page; a document is saved, never opened within this site. */
    private static String disposition(Lampiran lampiran) {
        String kind = lampiran.jenis().startsWith("image/") ? "inline" : "attachment";
        return ContentDisposition.builder(kind)
                .filename(lampiran.nama(), java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
