package id.usulanhub.app.api;

import id.usulanhub.app.wiring.ViewRebuild;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Builds the view anew on command. */
@RestController
final class RebuildApi {

    private final ViewRebuild rebuild;

    RebuildApi(ViewRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** How many records of the topics the view was built from. */
    record Answer(long records) {}

    @PostMapping("/api/v1/rebuild")
    Answer rebuild() {
        return new Answer(rebuild.run());
    }
}
