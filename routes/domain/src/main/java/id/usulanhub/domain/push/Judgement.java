package id.usulanhub.domain.push;

import id.usulanhub.domain.push.Exchange.Answered;
import id.usulanhub.domain.push.Exchange.NoAnswer;
import id.usulanhub.domain.push.Exchange.NotSent;
import id.usulanhub.domain.push.Reply.Kode;
import id.usulanhub.domain.push.Reply.Line;
import id.usulanhub.domain.push.Reply.Outcome;
import id.usulanhub.domain.push.Reply.Read;
import id.usulanhub.domain.push.Reply.Unreadable;
import id.usulanhub.domain.usulan.UsulanId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an exchange means for each item of the request. In doubt it is UNKNOWN: a look-up costs little, an usulan that
 * stands twice in SIPD costs a person's day.
 *
 * @param answers one for each item of the request, in its order; {@code notBefore} is not yet set
 * @param retryAfter how long the target asked to wait; null when it did not
 */
public record Judgement(List<ItemAnswer> answers, Duration retryAfter) {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    public Judgement {
        answers = List.copyOf(answers);
    }

    /** Judges what happened to {@code request}. Total: every exchange gives each item a state. */
    public static Judgement of(PushRequest request, Exchange exchange) {
        return switch (exchange) {
            case NotSent e -> all(request, PushState.RETRY, e.why());
            case NoAnswer e -> all(request, PushState.UNKNOWN, e.why());
            case Answered e -> new Judgement(answered(request, e).answers(), e.retryAfter());
        };
    }

    private static Judgement answered(PushRequest request, Answered answer) {
        if (answer.status() == TOO_MANY || (answer.status() == UNAVAILABLE && answer.retryAfter() != null)) {
            return patience(request, answer);
        }
        if (isUnclear(answer.status())) {
            return all(request, PushState.UNKNOWN, "HTTP " + answer.status());
        }
        return switch (answer.reply()) {
            case Unreadable reply -> all(request, PushState.UNKNOWN, "HTTP " + answer.status() + ", " + reply.why());
            case Read reply -> read(request, answer.status(), reply);
        };
    }

    /** Asked for patience; unless the body speaks of items, in which case something may have been stored. */
    private static Judgement patience(PushRequest request, Answered answer) {
        boolean speaksOfItems =
                answer.reply() instanceof Read read && (!read.lines().isEmpty() || storedSome(read));
        return all(request, speaksOfItems ? PushState.UNKNOWN : PushState.RETRY, "HTTP " + answer.status());
    }

    private static boolean isUnclear(int status) {
        boolean informationOrRedirect = status < 200 || (status >= 300 && status < BAD_REQUEST);
        return informationOrRedirect || status >= SERVER_ERROR || status == REQUEST_TIMEOUT;
    }

    private static Judgement read(PushRequest request, int status, Read reply) {
        if (!reply.idBatch().isEmpty() && !reply.idBatch().equals(request.list().toString())) {
            return all(request, PushState.UNKNOWN, "the answer is about another list");
        }
        return reply.lines().isEmpty() ? refusedAsAWhole(request, status, reply) : lineByLine(request, reply);
    }

    private static Judgement refusedAsAWhole(PushRequest request, int status, Read reply) {
        return all(request, stateOfRefusal(status, reply), reply.message());
    }

    private static PushState stateOfRefusal(int status, Read reply) {
        if (reply.outcome() != Outcome.ERROR || storedSome(reply)) {
            return PushState.UNKNOWN;
        }
        if (reply.kode() == Kode.SCHEDULE_CLOSED) {
            return PushState.HELD;
        }
        if (reply.kode() == Kode.SESSION_EXPIRED || status == UNAUTHORISED || status == FORBIDDEN) {
            return reply.saysNothingWasStored() ? PushState.RETRY : PushState.UNKNOWN;
        }
        if (reply.kode() == Kode.TOO_MANY) {
            return PushState.RETRY;
        }
        boolean domainReason = status >= BAD_REQUEST && !reply.message().isBlank();
        return domainReason || reply.saysNothingWasStored() ? PushState.REJECTED : PushState.UNKNOWN;
    }

    private static boolean storedSome(Read reply) {
        return reply.stored() != null && reply.stored() > 0;
    }

    private static Judgement lineByLine(PushRequest request, Read reply) {
        Map<String, Line> lines = new HashMap<>();
        reply.lines().forEach(line -> lines.put(line.idLokal(), line));
        boolean oneForEach = reply.lines().size() == request.items().size()
                && request.items().stream().allMatch(item -> lines.containsKey(item.value()));
        if (!oneForEach) {
            return all(request, PushState.UNKNOWN, "the answer is not about the items that were sent");
        }
        return new Judgement(
                request.items().stream()
                        .map(item -> lineOf(item, lines.get(item.value()), reply.outcome()))
                        .toList(),
                null);
    }

    private static ItemAnswer lineOf(UsulanId item, Line line, Outcome outcome) {
        PushState state = switch (line.status()) {
            // "accepted" within a failure contradicts itself: it may have been undone as a whole.
            case ACCEPTED -> outcome == Outcome.ERROR ? PushState.UNKNOWN : PushState.ACKED;
            case REFUSED -> PushState.REJECTED;
            case DUPLICATE, OTHER -> PushState.UNKNOWN;
        };
        return new ItemAnswer(item, state, line.idUsulan(), line.pesan(), null);
    }

    private static Judgement all(PushRequest request, PushState state, String pesan) {
        return new Judgement(
                request.items().stream()
                        .map(item -> new ItemAnswer(item, state, "", pesan, null))
                        .toList(),
                null);
    }
}
