package id.usulanhub.console.reference;

import id.usulanhub.connectorkit.offline.OfflineList;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.pipeline.collect.ReferenceShelf;
import id.usulanhub.pipeline.collect.ReferenceShelf.Document;
import id.usulanhub.pipeline.collect.ReferenceShelf.Published;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives applications the lists that they keep for where there is no network. Public: all of it stands on the public form
 * too.
 */
@RestController
class ReferenceDoor {

    /** A kamus that officials have brought is to be seen at once; to ask costs an answer without a body. */
    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache().cachePublic();

    private final ReferenceShelf shelf;

    ReferenceDoor(ReferenceShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * A list, or what has changed in it. Who says by {@code If-None-Match} that he has it is answered 304.
     *
     * @param since the version that the caller has; all of it is the answer when that is not known
     */
    @GetMapping("/reference/{list}")
    ResponseEntity<byte[]> list(
            @PathVariable String list,
            @RequestParam Optional<String> since,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") List<String> encodings) {
        Published published =
                OfflineList.named(list).map(shelf::published).orElseThrow(() -> new DoorRefusal(DoorCode.LIST_UNKNOWN));
        Optional<Document> changes = since.flatMap(published::since);
        String older = changes.isPresent() && !since.get().equals(published.version()) ? "-" + since.get() : "";
        return answer(
                changes.orElse(published.whole()), published.version() + older, new AcceptEncoding(encodings).gzip());
    }

    /** @param tag says what the body holds; with gzip it is another body */
    private static ResponseEntity<byte[]> answer(Document document, String tag, boolean gzip) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(ASK_EACH_TIME)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        return gzip
                ? answer.eTag(tag + ".gzip")
                        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        .body(document.zipped())
                : answer.eTag(tag).body(document.plain());
    }
}
