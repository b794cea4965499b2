package id.usulanhub.pipeline.normalise;

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
import id.usulanhub.domain.usulan.Document;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.Replay;
import id.usulanhub.pipeline.flow.Batch;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.HashMismatch;
import id.usulanhub.pipeline.flow.LedgerRecords;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.PoisonHandler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Stage 2: each raw record becomes an usulan in the ledger, or a rejected record with all its problems. */
public final class Normaliser implements PoisonHandler {

    private static final String ACTOR = "normalise";
    private static final String MOVED = "moved to ";

    private final Mappings mappings;
    private final Supplier<Reference> reference;
    private final KnownHomes known;
    private final InstantSource clock;
    private final Homes homes = new Homes();
    private long assignment = -1;

    public Normaliser(Mappings mappings, Supplier<Reference> reference, KnownHomes known, InstantSource clock) {
        this.mappings = mappings;
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
        known.visit((usulan, home, submission) -> homes.put(Homes.BEFORE_ALL, usulan, home, submission));
        assignment = newest;
    }

    private void normalise(Delivery delivery, List<Message> messages) {
        Received received = RawRecords.received(delivery);
        switch (usulan(delivery, received).then(usulan -> following(delivery, usulan))) {
            case Outcome.Accepted<Usulan> accepted -> accept(delivery, accepted.value(), messages);
            case Outcome.Rejected<Usulan> rejected ->
                messages.add(RejectedRecords.message(rejected(delivery, received, rejected.problems())));
        }
    }

    private Outcome<Usulan> usulan(Delivery delivery, Received received) {
        return RawRecords.replay(delivery)
                .map(replay -> replayed(received, replay))
                .orElseGet(() -> mappings.running(received.connector())
                        .map(connector -> connector.normalise(received, RawRecords.rawId(delivery), reference.get()))
                        .orElseGet(() -> refused(ProblemCode.CONNECTOR_UNKNOWN, received.connector())));
    }

    /** Read as what it is a copy of, by the version that it names; never over what came after that. */
    private Outcome<Usulan> replayed(Received received, Replay replay) {
        UsulanId usulan = new UsulanId(received.connector() + ":" + received.sourceKey());
        if (homes.haveNewer(RawRecords.offset(replay.of()), usulan)) {
            return refused(ProblemCode.SUPERSEDED, replay.of());
        }
        return mappings.version(received.connector(), replay.mapping())
                .map(connector -> connector.normalise(received, replay.of(), reference.get()))
                .orElseGet(() -> refused(ProblemCode.MAPPING_UNKNOWN, received.connector() + " " + replay.mapping()));
    }

    private static Outcome<Usulan> refused(ProblemCode code, String value) {
        return Outcome.rejected(new Problem(code, "", Place.wholeRecord(), value, ""));
    }

    private static Rejected rejected(Delivery delivery, Received received, List<Problem> problems) {
        Rejected rejected = Rejected.of(received, RawRecords.rawId(delivery), problems);
        return RawRecords.replay(delivery)
                .map(replay -> rejected.replaying(replay.of()))
                .orElse(rejected);
    }

    /** A document is followed by itself, as often as files of it come, and by what was made of it. */
    private Outcome<Usulan> following(Delivery delivery, Usulan usulan) {
        Document document = usulan.origin().document();
        Document before =
                homes.before(delivery.offset(), usulan.id()).map(Home::document).orElse(null);
        if (document == null || before == null || document.isSameAs(before)) {
            return Outcome.accepted(usulan);
        }
        if (document.id().equals(before.id())) {
            return refused(ProblemCode.INSTANCE_CONFLICT, document.id());
        }
        return document.follows(before) ? Outcome.accepted(usulan) : refused(ProblemCode.SUPERSEDED, document.id());
    }

    /** A move leaves the old kecamatan before it enters the new one. */
    private void accept(Delivery delivery, Usulan usulan, List<Message> messages) {
        String rawId = RawRecords.rawId(delivery);
        KodeWilayah key = usulan.ledgerKey();
        homes.before(delivery.offset(), usulan.id())
                .map(Home::key)
                .filter(home -> !home.equals(key))
                .map(home -> meta("w:" + rawId, home, usulan.tahun()))
                .map(meta -> LedgerRecords.message(new UsulanWithdrawn(meta, usulan.id(), MOVED + key)))
                .ifPresent(messages::add);
        messages.add(LedgerRecords.message(
                new UsulanNormalised(meta(UsulanNormalised.id(rawId), key, usulan.tahun()), usulan)));
        homes.put(
                delivery.offset(),
                usulan.id(),
                new Home(key, usulan.origin().document()),
                RawRecords.offset(usulan.origin().rawId()));
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
        return List.of(
                RejectedRecords.message(rejected(delivery, RawRecords.asFarAsKnown(delivery), List.of(problem))));
    }
}
