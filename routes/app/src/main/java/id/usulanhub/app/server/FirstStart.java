package id.usulanhub.app.server;

import id.usulanhub.app.client.HubClient;
import id.usulanhub.app.client.HubClient.Answer;
import id.usulanhub.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Brings the pagu and the criteria of the example kabupaten into its ledger; what is there already stays. */
final class FirstStart {

    private final HubClient hub;
    private final Path reference;

    FirstStart(HubClient hub, Path reference) {
        this.hub = hub;
        this.reference = reference;
    }

    void settle() {
        Answer answer = hub.post(
                "/api/v1/planning",
                Map.of("pagu", text("pagu.csv"), "criteria", Json.mapper().readTree(text("kriteria.json"))));
        if (!answer.ok()) {
            throw new IllegalStateException("pagu and criteria of the example were refused: " + answer.body());
        }
    }

    private String text(String file) {
        try {
            return Files.readString(reference.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the example's " + file + " cannot be read", e);
        }
    }
}
