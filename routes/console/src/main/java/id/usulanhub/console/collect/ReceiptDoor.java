package id.usulanhub.console.collect;

import id.usulanhub.console.Readings;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.view.Fate;
import id.usulanhub.view.ReceiptStatus;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever holds a receipt what became of what he sent. Public, and so without anything personal. */
@RestController
class ReceiptDoor {

    /**
     * What the holder may know.
     *
     * @param times how often the same submission came
     * @param kecamatan where it stands; absent until it is accepted
     * @param status what officials have decided; absent until it is accepted
     */
    record State(
            String receipt, Instant receivedAt, Fate fate, int times, String kecamatan, UsulanState.Status status) {}

    private final Readings readings;

    ReceiptDoor(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/receipt/{id}")
    State show(@PathVariable String id) {
        return readings.receipt(id)
                .map(ReceiptDoor::state)
                .orElseThrow(() -> new DoorRefusal(DoorCode.RECEIPT_UNKNOWN));
    }

    private static State state(ReceiptStatus known) {
        String kecamatan = known.kunci() == null ? null : known.kunci().value();
        return new State(known.receipt(), known.receivedAt(), known.fate(), known.times(), kecamatan, known.status());
    }
}
