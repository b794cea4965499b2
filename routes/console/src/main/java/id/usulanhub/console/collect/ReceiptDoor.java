package id.usulanhub.console.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.usulanhub.console.Readings;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.view.Fate;
import id.usulanhub.view.FileStatus;
import id.usulanhub.view.ReceiptStatus;
import id.usulanhub.view.RejectedRecord;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever holds a receipt what became of what he sent. Public, and so without anything personal. */
@RestController
class ReceiptDoor {

    /**
     * What the holder may know of a submission: the schema {@code receipt-status} v1. The members beside {@code usulan}
     * are those of the usulan that needs him most.
     *
     * @param times how often the same submission came
     * @param kecamatan where it stands; absent until it is accepted
     * @param status what officials have decided; absent until it is accepted
     * @param usulan one entry an usulan; absent when the submission holds no more than one
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record State(
            String receipt,
            Instant receivedAt,
            Fate fate,
            int times,
            String kecamatan,
            UsulanState.Status status,
            List<Part> usulan) {}

    /** One usulan of a submission that holds several. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(Fate fate, String kecamatan, UsulanState.Status status) {}

    /**
     * What the holder may know of a file: how many of its rows had which fate.
     *
     * @param problems the first rows that were refused, each with all that is wrong with it
     */
    record FileState(
            String receipt,
            Instant receivedAt,
            long rows,
            long accepted,
            long rejected,
            long waiting,
            long duplicates,
            List<Row> problems) {}

    /** A row that was refused. */
    record Row(String place, List<ProblemDocument.Entry> problems) {}

    private final Readings readings;
    private final DoorAnswers answers;

    ReceiptDoor(Readings readings, DoorAnswers answers) {
        this.readings = readings;
        this.answers = answers;
    }

    @GetMapping("/receipt/{id}")
    Object show(@PathVariable String id) {
        List<ReceiptStatus> known = readings.receipt(id);
        return known.isEmpty()
                ? readings.fileReceipt(id).map(this::state).orElseThrow(() -> new DoorRefusal(DoorCode.RECEIPT_UNKNOWN))
                : state(known);
    }

    private static State state(List<ReceiptStatus> known) {
        ReceiptStatus first = known.getFirst();
        List<Part> parts = known.stream()
                .map(each -> new Part(each.fate(), kecamatan(each), each.status()))
                .toList();
        return new State(
                first.receipt(),
                first.receivedAt(),
                first.fate(),
                first.times(),
                kecamatan(first),
                first.status(),
                parts.size() == 1 ? List.of() : parts);
    }

    private FileState state(FileStatus file) {
        return new FileState(
                file.receipt(),
                file.receivedAt(),
                file.total(),
                file.of(Fate.ACCEPTED),
                file.of(Fate.REJECTED),
                file.of(Fate.WAITING),
                file.of(Fate.DUPLICATE),
                file.rejected().stream().map(this::row).toList());
    }

    private Row row(RejectedRecord record) {
        return new Row(record.place(), answers.entries(record.problems()));
    }

    private static String kecamatan(ReceiptStatus known) {
        return known.kunci() == null ? null : known.kunci().value();
    }
}
