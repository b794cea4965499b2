package id.usulanhub.pipeline.push;

import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.ledger.LedgerEvent.PushSending;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.push.Backoff;
import id.usulanhub.domain.push.ItemAnswer;
import id.usulanhub.domain.push.Judgement;
import id.usulanhub.domain.push.PushAttempt;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushRequest;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.SipdTarget.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes attempts: into the ledger, onto the wire, into the ledger. */
final class Attempts {

    static final String ACTOR = "push";

    private final PushPorts ports;
    private final PushSources sources;
    private final PushSettings settings;
    private final Backoff backoff;

    Attempts(PushPorts ports, PushSources sources, PushSettings settings) {
        this.ports = ports;
        this.sources = sources;
        this.settings = settings;
        this.backoff = new Backoff(settings.backoffBase(), settings.backoffCap(), sources.jitter());
    }

    /**
     * Sends {@code batch} once.
     *
     * @param number 1 for the first attempt on these items
     * @return what became of each item; empty when the ledger did not let the attempt begin, and then nothing was sent
     */
    List<ItemAnswer> make(PriorityList list, List<Item> batch, int number) {
        String id = sources.ids().get();
        PushRequest request = ports.target().prepare(id, list, batch);
        PushAttempt attempt = new PushAttempt(id, list.ref(), number, request.sha256(), request.items());
        Verdict begun = ports.ledger().append(new PushSending(meta("s:" + id, list.ref()), attempt));
        if (begun.kind() != Verdict.Kind.APPLIED) {
            return List.of();
        }
        // From here to the answer's acknowledgement a death leaves SENDING behind, which the next run makes UNKNOWN.
        Sent sent = ports.target().send(request);
        Judgement judgement = Judgement.of(request, sent.exchange());
        List<ItemAnswer> answers = timed(judgement, number);
        ports.ledger().append(new PushAnswered(meta("a:" + id, list.ref()), id, list.ref(), answers, sent.evidence()));
        return answers;
    }

    /**
     * Makes every open attempt of the list UNKNOWN. Its id differs from that of a real answer: should one still come,
     * from another node, the ledger takes it.
     */
    void giveUpOpenOnes(ListRef list) {
        Map<String, List<PushItem>> open = ports.book().items(list).stream()
                .filter(item -> item.state() == PushState.SENDING)
                .collect(Collectors.groupingBy(PushItem::attemptId));
        open.forEach((id, items) -> ports.ledger()
                .append(new PushAnswered(
                        meta("u:" + id, list),
                        id,
                        list,
                        items.stream().map(this::given).toList(),
                        "")));
    }

    private ItemAnswer given(PushItem item) {
        return new ItemAnswer(
                item.usulan(),
                PushState.UNKNOWN,
                "",
                "the hub ended during the attempt",
                notBefore(PushState.UNKNOWN, item.attempts(), null));
    }

    private List<ItemAnswer> timed(Judgement judgement, int number) {
        Instant patience = notBefore(PushState.RETRY, number, judgement.retryAfter());
        return judgement.answers().stream()
                .map(answer -> new ItemAnswer(
                        answer.usulan(),
                        answer.state(),
                        answer.idSipd(),
                        answer.pesan(),
                        answer.state() == PushState.RETRY
                                ? patience
                                : notBefore(answer.state(), number, judgement.retryAfter())))
                .toList();
    }

    private Instant notBefore(PushState state, int number, Duration asked) {
        return switch (state) {
            case RETRY -> in(backoff.after(number, asked));
            case UNKNOWN -> in(longer(settings.settle(), backoff.after(number, asked)));
            case HELD -> in(longer(settings.holdFor(), backoff.after(1, asked)));
            default -> null;
        };
    }

    private Instant in(Duration wait) {
        return sources.clock().instant().plus(wait);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private EventMeta meta(String id, ListRef list) {
        return new EventMeta(id, list.kecamatan(), list.tahun(), sources.clock().instant(), ACTOR);
    }
}
