package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.time.Instant;

/**
 * What a sender may know of what he sent, by its receipt. Nothing personal.
 *
 * @param receivedAt when it was received first
 * @param fate what became of it
 * @param times how often the same submission came
 * @param kunci the kecamatan (or kabupaten) in whose ledger the usulan stands; null when it is not accepted
 * @param status where the usulan stands; null when it is not accepted
 */
public record ReceiptStatus(
        String receipt, Instant receivedAt, Fate fate, int times, UsulanId usulan, KodeWilayah kunci, Status status) {

    ReceiptStatus standing(KodeWilayah ledger, Status now) {
        return new ReceiptStatus(receipt, receivedAt, fate, times, usulan, ledger, now);
    }
}
