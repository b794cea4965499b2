package id.usulanhub.pipeline.verify;

import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.List;

/**
 * What people decide. Each call writes its event, or its events in one transaction, waits until the ledger's fold has seen it, and returns the fold's
 * verdict, so that whoever looks next sees what he did. Whether the actor may is the caller's to check.
 *
 * <p>Every call throws {@link id.usulanhub.pipeline.flow.BrokerUnavailable} when the event could not be stored now.
 */
public interface Decisions {

    /** The planning year and the kecamatan (or kabupaten) that a decision belongs to, and the account that takes it. */
    record Seat(String actor, KodeWilayah key, int tahun) {}

    /** Decides on one version of an usulan; a CONFLICT when it is no longer at {@code expectedVersion}. */
    Verdict decide(Seat seat, UsulanId usulan, long expectedVersion, Keputusan keputusan);

    /** A pagu indikatif in whole rupiah, and the decree that sets it. */
    record NewPagu(Seat seat, long rupiah, String dasar) {}

    /**
     * Takes back one version of an usulan for its sender; a CONFLICT when it is no longer at {@code expectedVersion}, or
     * stands in a finalised list. {@code alasan} is not blank.
     */
    Verdict withdraw(Seat seat, UsulanId usulan, long expectedVersion, String alasan);

    /** Sets the pagu of several kecamatan: all of them or, when this throws, none. The verdicts are in their order. */
    List<Verdict> setPagu(List<NewPagu> pagu);

    /** Sets the criteria by which the kecamatan ranks. */
    Verdict setCriteria(Seat seat, Criteria criteria);

    /** Ranks what was accepted, signs it, and makes it the next version of the kecamatan's list. */
    Finalised finalise(Seat seat);

    /** Asks for a finalised list to be pushed. The push itself is another stage's. */
    Verdict requestPush(Seat seat, ListRef list);

    /** The fold's verdict on a finalised list; {@code list} is what was signed, null when there was nothing to sign. */
    record Finalised(Verdict verdict, SignedList list) {}
}
