package id.usulanhub.pipeline.normalise;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.Batch;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.HashMismatch;
import id.usulanhub.pipeline.flow.LedgerRecords;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.PoisonHandler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Stage 2: each raw record becomes an usulan in the ledger, or a rejected record with all its problems. */
public final class Normaliser implements PoisonHandler {

    private static final String ACTOR = "normalise";
    private static final String MOVED = "moved to ";

    private final Connectors connectors;
    private final Reference reference;
    private final KnownHomes known;
    private final InstantSource clock;
    private final Homes homes = new Homes();
    private long assignment = -1;

    public Normaliser(Connectors connectors, Reference reference, KnownHomes known, InstantSource clock) {
        this.connectors = connectors;
        this.reference = reference;
        this.known = known;
        this.clock = clock;
    }

    /** What is written for a batch, in the order of the batch. Called again with the same records after an abort. */
    public List<Message> normalise(Batch batch) {
        learnHomes(batch.assignment());
        List<Message> messages = new ArrayList<>(batch.size() + 1);
        for (Delivery delivery : batch) {
            normalise(delivery, messages);
        }
        return messages;
    }

    /** After a rebalance another node may have written what this one remembers differently. */
    private void learnHomes(long newest) {
        if (newest == assignment) {
            return;
        }
        homes.clear();
        known.visit((usulan, key) -> homes.put(Homes.BEFORE_ALL, usulan, key));
        assignment = newest;
    }

    private void normalise(Delivery delivery, List<Message> messages) {
        Received received = RawRecords.received(delivery);
        String rawId = RawRecords.rawId(delivery);
        switch (usulan(received, rawId)) {
            case Outcome.Accepted<Usulan> accepted -> accept(delivery, accepted.value(), messages);
            case Outcome.Rejected<Usulan> rejected ->
                messages.add(RejectedRecords.message(Rejected.of(received, rawId, rejected.problems())));
        }
    }

    private Outcome<Usulan> usulan(Received received, String rawId) {
        return connectors
                .find(received.connector())
                .map(connector -> connector.normalise(received, rawId, reference))
                .orElseGet(() -> Outcome.rejected(
                        new Problem(ProblemCode.CONNECTOR_UNKNOWN, "", Place.wholeRecord(), received.connector(), "")));
    }

    /** A move leaves the old kecamatan before it enters the new one. */
    private void accept(Delivery delivery, Usulan usulan, List<Message> messages) {
        String rawId = RawRecords.rawId(delivery);
        KodeWilayah key = usulan.ledgerKey();
        homes.before(delivery.offset(), usulan.id())
                .filter(home -> !home.equals(key))
                .map(home -> meta("w:" + rawId, home, usulan.tahun()))
                .map(meta -> LedgerRecords.message(new UsulanWithdrawn(meta, usulan.id(), MOVED + key)))
                .ifPresent(messages::add);
        messages.add(LedgerRecords.message(new UsulanNormalised(meta("n:" + rawId, key, usulan.tahun()), usulan)));
        homes.put(delivery.offset(), usulan.id(), key);
    }

    private EventMeta meta(String id, KodeWilayah key, int tahun) {
        return new EventMeta(id, key, tahun, clock.instant(), ACTOR);
    }

    /** A record that the stage cannot take is kept with its bytes, for whoever can mend the stage. */
    @Override
    public List<Message> poisoned(Delivery delivery, Throwable cause) {
        ProblemCode code = cause instanceof HashMismatch ? ProblemCode.HASH_MISMATCH : ProblemCode.POISON_RECORD;
        Problem problem =
                new Problem(code, "", Place.wholeRecord(), "", cause.getClass().getSimpleName());
        Rejected rejected =
                Rejected.of(RawRecords.asFarAsKnown(delivery), RawRecords.rawId(delivery), List.of(problem));
        return List.of(RejectedRecords.message(rejected));
    }
}
