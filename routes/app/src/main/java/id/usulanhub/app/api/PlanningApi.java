package id.usulanhub.app.api;

import id.usulanhub.domain.list.Criteria;
import id.usulanhub.pipeline.verify.Decisions;
import id.usulanhub.pipeline.verify.Decisions.NewPagu;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import id.usulanhub.view.Planning;
import id.usulanhub.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Brings pagu and criteria into the ledger where there are none yet; what stands is left as it is. */
@RestController
final class PlanningApi {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final View view;
    private final Decisions decisions;
    private final Seats seats;

    PlanningApi(View view, Decisions decisions, Seats seats) {
        this.view = view;
        this.decisions = decisions;
        this.seats = seats;
    }

    /**
     * What to bring.
     *
     * @param pagu CSV with the headings {@code kode_kecamatan,nama,rupiah,dasar}
     * @param criteria the same for every kecamatan of the file
     */
    record Request(String pagu, Criteria criteria) {}

    /** For how many kecamatan something was brought. */
    record Answer(int kecamatan) {}

    @PostMapping("/api/v1/planning")
    Answer bring(@RequestBody Request request) {
        List<CSVRecord> rows = rows(request.pagu());
        decisions.setPagu(
                rows.stream().map(this::pagu).flatMap(Optional::stream).toList());
        rows.forEach(row -> bring(row, request.criteria()));
        return new Answer(rows.size());
    }

    private static List<CSVRecord> rows(String csv) {
        try (CSVParser parser = CSVParser.parse(csv, FORMAT)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<NewPagu> pagu(CSVRecord row) {
        Seat seat = seats.of(row.get("kode_kecamatan"));
        return planning(seat).pagu().isEmpty()
                ? Optional.of(new NewPagu(seat, Long.parseLong(row.get("rupiah")), row.get("dasar")))
                : Optional.empty();
    }

    private Planning planning(Seat seat) {
        return view.kecamatan().planning(seat.key(), seat.tahun());
    }

    private void bring(CSVRecord row, Criteria criteria) {
        Seat seat = seats.of(row.get("kode_kecamatan"));
        if (planning(seat).criteria() == null) {
            decisions.setCriteria(seat, criteria);
        }
    }
}
