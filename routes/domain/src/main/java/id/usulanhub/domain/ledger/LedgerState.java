package id.usulanhub.domain.ledger;

import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@link Ledger} folds into: small entities by their keys, so that one more event touches what it names and nothing
 * else. In memory for tests, in SQL for the view; both give the same answers.
 */
public interface LedgerState {

    /** Remembers the event's id; false when it was remembered before. */
    boolean remember(String eventId);

    Optional<UsulanState> usulan(KodeWilayah key, UsulanId id);

    void put(KodeWilayah key, UsulanState usulan);

    /** The pagu indikatif in whole rupiah; empty when none is set. */
    OptionalLong pagu(KodeWilayah key, int tahun);

    void pagu(KodeWilayah key, int tahun, long rupiah);

    void criteria(KodeWilayah key, int tahun, Criteria criteria);

    /** The newest version of the finalised list; 0 when there is none. */
    long newestListVersion(KodeWilayah key, int tahun);

    Optional<SignedList> list(ListRef ref);

    void put(SignedList list);

    Optional<PushItem> pushItem(ListRef list, UsulanId usulan);

    void put(PushItem item);
}
