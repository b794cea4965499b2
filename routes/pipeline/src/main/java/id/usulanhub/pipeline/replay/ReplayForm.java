package id.usulanhub.pipeline.replay;

import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.view.ReplayFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a person fills in to replay; what is null or blank is not asked for.
 *
 * @param from received on this day or later ({@code 2026-11-21}), or at this moment ({@code 2026-11-21T08:00:00Z})
 * @param until received on this day or earlier, or before this moment
 * @param rejected only what is refused as things stand
 * @param problem the code of a problem
 * @param kecamatan the code of a kecamatan
 * @param batch the SHA-256 of a file
 * @param mapping {@code new}, {@code old} or a version; {@code new} when blank
 */
public record ReplayForm(
        String from, String until, Boolean rejected, String problem, String kecamatan, String batch, String mapping) {
    public ReplayForm {
        rejected = Boolean.TRUE.equals(rejected);
    }

    /**
     * @param zone in which days are meant
     * @throws IllegalArgumentException naming the field and what may stand there
     */
    public ReplayRequest request(String connector, ZoneId zone) {
        ReplayFilter filter = new ReplayFilter(
                connector,
                moment("from", from, zone, 0),
                moment("until", until, zone, 1),
                rejected,
                code(),
                kode(),
                blank(batch) ? "" : batch.strip().toLowerCase(Locale.ROOT));
        return new ReplayRequest(filter, blank(mapping) ? ReplayRequest.NEW : mapping.strip());
    }

    private static Instant moment(String field, String text, ZoneId zone, int daysLater) {
        if (blank(text)) {
            return null;
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text.strip())
                    : LocalDate.parse(text.strip())
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + ": " + text + " (2026-11-21, 2026-11-21T08:00:00Z)", e);
        }
    }

    private ProblemCode code() {
        if (blank(problem)) {
            return null;
        }
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.name().equalsIgnoreCase(problem.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("problem: " + problem));
    }

    private KodeWilayah kode() {
        if (blank(kecamatan)) {
            return null;
        }
        if (!KodeWilayah.isKode(kecamatan.strip())) {
            throw new IllegalArgumentException("kecamatan: " + kecamatan + " (32.16.01)");
        }
        return new KodeWilayah(kecamatan.strip());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
