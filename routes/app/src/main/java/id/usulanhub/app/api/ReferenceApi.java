package id.usulanhub.app.api;

import id.usulanhub.connectorkit.folder.ReferenceSheets;
import id.usulanhub.connectorkit.mapping.Pagu;
import id.usulanhub.connectorkit.reference.KamusMerge;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.pipeline.verify.Decisions;
import id.usulanhub.pipeline.verify.Decisions.NewPagu;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import id.usulanhub.view.View;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Brings pagu and kamus in from a workbook: all of it, or none and every problem at its cell. */
@RestController
final class ReferenceApi {

    private final Seats seats;
    private final View view;
    private final Decisions decisions;
    private final ReferenceParts parts;

    ReferenceApi(Seats seats, View view, Decisions decisions, ReferenceParts parts) {
        this.seats = seats;
        this.view = view;
        this.decisions = decisions;
        this.parts = parts;
    }

    /** What came of a file of pagu. */
    record PaguAnswer(String sheet, int kecamatan, int changed, boolean stored) {}

    /**
     * What came of a file of kamus entries.
     *
     * @param next what is left to do now that the kamus is another; empty when it is not
     */
    record KamusAnswer(String sheet, int entries, int added, int changed, int same, boolean stored, String next) {}

    /** @param dasar the decree, where the sheet names none */
    @PostMapping("/api/v1/pagu")
    ResponseEntity<Object> pagu(
            @RequestParam(defaultValue = "") String dasar,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        return answer(
                spooled(
                        request,
                        file -> parts.sheets().pagu(file, parts.reference().get())),
                read -> new PaguAnswer(read.sheet(), read.rows().size(), bring(read.rows(), dasar, dryRun), !dryRun));
    }

    @PostMapping("/api/v1/kamus")
    ResponseEntity<Object> kamus(
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun, HttpServletRequest request)
            throws IOException {
        return answer(
                spooled(
                        request,
                        file -> parts.sheets().kamus(file, parts.reference().get())),
                read -> kamus(read, dryRun));
    }

    private KamusAnswer kamus(ReferenceSheets.Read<KamusEntry> read, boolean dryRun) {
        KamusMerge merge = parts.kamus().bring(read.rows(), dryRun);
        return new KamusAnswer(
                read.sheet(),
                merge.entries().size(),
                merge.added(),
                merge.changed(),
                merge.same(),
                !dryRun,
                next(merge, dryRun));
    }

    private static String next(KamusMerge merge, boolean dryRun) {
        return dryRun || merge.added() + merge.changed() == 0 ? "" : "hub replay CONNECTOR --rejected";
    }

    /** @return how many kecamatan have another amount than before */
    private int bring(List<Pagu> rows, String dasar, boolean dryRun) {
        List<NewPagu> changed =
                rows.stream().map(row -> pagu(row, dasar)).filter(this::isNew).toList();
        if (!dryRun && !changed.isEmpty()) {
            decisions.setPagu(changed).forEach(ReferenceApi::applied);
        }
        return changed.size();
    }

    private NewPagu pagu(Pagu row, String dasar) {
        return new NewPagu(
                seats.of(row.kecamatan().kode().value()),
                row.rupiah(),
                row.dasar().isEmpty() ? dasar : row.dasar());
    }

    private boolean isNew(NewPagu pagu) {
        Seat seat = pagu.seat();
        OptionalLong before =
                view.kecamatan().planning(seat.key(), seat.tahun()).pagu();
        return before.isEmpty() || before.getAsLong() != pagu.rupiah();
    }

    private static void applied(Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.CONFLICT) {
            throw Refused.conflict(verdict.why());
        }
    }

    private static <T> ResponseEntity<Object> answer(Outcome<T> outcome, Function<T, Object> good) {
        return switch (outcome) {
            case Outcome.Accepted<T> read -> ResponseEntity.ok(good.apply(read.value()));
            case Outcome.Rejected<T> refused ->
                ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(refusal(refused.problems()));
        };
    }

    private static Map<String, Object> refusal(List<Problem> problems) {
        return Map.of("title", "Berkas ditolak / the file was refused", "problems", problems);
    }

    private <T> Outcome<T> spooled(HttpServletRequest request, Function<Path, Outcome<T>> read) throws IOException {
        Path file = Files.createTempFile(parts.data().spool(), "reference", ".part");
        try (InputStream body = request.getInputStream()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return read.apply(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
