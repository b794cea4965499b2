package id.usulanhub.view;

import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.time.Instant;
import java.util.Objects;

/**
 * Which records a replay is about.
 *
 * @param connector by which they came
 * @param from received then or later; null for any
 * @param until received before; null for any
 * @param rejectedOnly only those that are refused as things stand
 * @param problem only those that are refused for this, among others; null for any
 * @param kecamatan only those whose usulan stands in this ledger; null for any
 * @param batch only rows of the file with this SHA-256; empty for any
 */
public record ReplayFilter(
        String connector,
        Instant from,
        Instant until,
        boolean rejectedOnly,
        ProblemCode problem,
        KodeWilayah kecamatan,
        String batch) {
    public ReplayFilter {
        Objects.requireNonNull(connector);
        batch = Objects.requireNonNullElse(batch, "");
    }
}
