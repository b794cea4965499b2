package id.usulanhub.console.sync;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the developers of applications the description of this API; public, as what it describes is. */
@RestController
class DocumentDoor {

    private static final Resource DOCUMENT = new ClassPathResource("/openapi/sync-v1.yaml");

    @GetMapping("/sync/v1/openapi.yaml")
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_YAML)
                .cacheControl(CacheControl.noCache())
                .body(DOCUMENT);
    }
}
