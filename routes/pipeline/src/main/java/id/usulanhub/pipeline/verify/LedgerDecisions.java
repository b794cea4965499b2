package id.usulanhub.pipeline.verify;

import id.usulanhub.documents.ListSigner;
import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.LedgerEvent.CriteriaSet;
import id.usulanhub.domain.ledger.LedgerEvent.ListFinalised;
import id.usulanhub.domain.ledger.LedgerEvent.PaguSet;
import id.usulanhub.domain.ledger.LedgerEvent.PushRequested;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanDecided;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.ListDraft;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.aggregate.LedgerWriter;
import id.usulanhub.view.Planning;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Stage 4: decisions as events of the ledger. */
public final class LedgerDecisions implements Decisions {

    /** What the ledger knows of a kecamatan when its list is drafted. */
    @FunctionalInterface
    public interface Plans {
        Planning of(Seat seat);
    }

    private final LedgerWriter ledger;
    private final Plans plans;
    private final ListSigner signer;
    private final Stamp stamp;

    /** What gives an event its time and its id. */
    public record Stamp(InstantSource clock, Supplier<String> ids) {
        EventMeta on(Seat seat) {
            return new EventMeta("d:" + ids.get(), seat.key(), seat.tahun(), clock.instant(), seat.actor());
        }
    }

    public LedgerDecisions(LedgerWriter ledger, Plans plans, ListSigner signer, Stamp stamp) {
        this.ledger = ledger;
        this.plans = plans;
        this.signer = signer;
        this.stamp = stamp;
    }

    @Override
    public Verdict decide(Seat seat, UsulanId usulan, long expectedVersion, Keputusan keputusan) {
        return ledger.append(new UsulanDecided(stamp.on(seat), usulan, expectedVersion, keputusan));
    }

    @Override
    public List<Verdict> setPagu(List<NewPagu> pagu) {
        return ledger.append(pagu.stream()
                .map(each -> new PaguSet(stamp.on(each.seat()), each.rupiah(), each.dasar()))
                .toList());
    }

    @Override
    public Verdict withdraw(Seat seat, UsulanId usulan, long expectedVersion, String alasan) {
        return ledger.append(new UsulanWithdrawn(stamp.on(seat), usulan, alasan, expectedVersion));
    }

    @Override
    public Verdict setCriteria(Seat seat, Criteria criteria) {
        return ledger.append(new CriteriaSet(stamp.on(seat), criteria));
    }

    @Override
    public Finalised finalise(Seat seat) {
        EventMeta meta = stamp.on(seat);
        ListDraft draft = draft(seat, meta);
        if (draft.list().items().isEmpty()) {
            return new Finalised(Verdict.conflict("there is no accepted usulan"), null);
        }
        SignedList signed = signer.sign(draft.list());
        return new Finalised(ledger.append(new ListFinalised(meta, signed), ListRecords.message(signed)), signed);
    }

    private ListDraft draft(Seat seat, EventMeta meta) {
        Planning planning = plans.of(seat);
        ListRef ref = new ListRef(seat.tahun(), seat.key(), planning.newestVersion() + 1);
        ListDraft.Head head =
                new ListDraft.Head(ref, meta.at(), seat.actor(), planning.pagu().orElse(0));
        return ListDraft.of(head, planning.criteria(), planning.usulan());
    }

    @Override
    public Verdict requestPush(Seat seat, ListRef list) {
        return ledger.append(new PushRequested(stamp.on(seat), list));
    }
}
