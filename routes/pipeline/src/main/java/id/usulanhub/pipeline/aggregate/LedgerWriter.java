package id.usulanhub.pipeline.aggregate;

import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.pipeline.flow.LedgerRecords;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.RouteCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Appends an event to the ledger through a stage's route, waits for the fold, and tells what the fold made of it. */
public final class LedgerWriter {

    private final RouteCall append;
    private final ViewSync sync;
    private final Function<String, Optional<Verdict>> verdicts;

    /** @param verdicts what the event with the given id did, by the view */
    public LedgerWriter(RouteCall append, ViewSync sync, Function<String, Optional<Verdict>> verdicts) {
        this.append = append;
        this.sync = sync;
        this.verdicts = verdicts;
    }

    /**
     * Appends the event, and {@code others} with it in one transaction.
     *
     * @throws InfrastructureException when the event is not known to be in the ledger; it may be
     */
    public Verdict append(LedgerEvent event, Message... others) {
        return append(List.of(event), others).getFirst();
    }

    /**
     * Appends events, and {@code others} with them, in one transaction.
     *
     * @return the verdict on each event, in their order
     * @throws InfrastructureException when the events are not known to be in the ledger; either all may be or none is
     */
    public List<Verdict> append(List<? extends LedgerEvent> events, Message... others) {
        List<Message> messages = new ArrayList<>();
        events.forEach(event -> messages.add(LedgerRecords.message(event)));
        messages.addAll(List.of(others));
        sync.await(append.with(messages).subList(0, events.size()));
        return events.stream().map(this::verdict).toList();
    }

    private Verdict verdict(LedgerEvent event) {
        return verdicts.apply(event.meta().id())
                .orElseThrow(
                        () -> new InfrastructureException("the view has passed an event that it does not know", null));
    }
}
