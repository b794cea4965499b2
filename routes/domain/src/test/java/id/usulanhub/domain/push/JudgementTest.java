package id.usulanhub.domain.push;

import static id.usulanhub.domain.push.PushState.ACKED;
import static id.usulanhub.domain.push.PushState.HELD;
import static id.usulanhub.domain.push.PushState.REJECTED;
import static id.usulanhub.domain.push.PushState.RETRY;
import static id.usulanhub.domain.push.PushState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.Exchange.Answered;
import id.usulanhub.domain.push.Exchange.NoAnswer;
import id.usulanhub.domain.push.Exchange.NotSent;
import id.usulanhub.domain.push.Reply.Kode;
import id.usulanhub.domain.push.Reply.Line;
import id.usulanhub.domain.push.Reply.Outcome;
import id.usulanhub.domain.push.Reply.Read;
import id.usulanhub.domain.push.Reply.Status;
import id.usulanhub.domain.push.Reply.Unreadable;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JudgementTest {

    private static final UsulanId A = new UsulanId("web-form:" + "a".repeat(32));
    private static final UsulanId B = new UsulanId("web-form:" + "b".repeat(32));
    private static final UsulanId STRANGER = new UsulanId("web-form:" + "c".repeat(32));
    private static final ListRef LIST = new ListRef(2027, new KodeWilayah("32.16.01"), 1);
    private static final PushRequest REQUEST = new PushRequest("x", LIST, List.of(A, B), new byte[0], "00");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<Arguments> bodies() {
        return Stream.of(
                row("name not found, refused, TLS, breaker open", new NotSent("ConnectException"), RETRY, RETRY),
                row("timeout after send, reset, cut body", new NoAnswer("reset"), UNKNOWN, UNKNOWN),
                row("every line accepted", ok(Outcome.SUCCESS, yes(A), yes(B)), ACKED, ACKED),
                row("lines in another order", ok(Outcome.SUCCESS, yes(B), yes(A)), ACKED, ACKED),
                row("one line refused", ok(Outcome.PARTIAL, yes(A), no(B)), ACKED, REJECTED),
                row("every line refused", ok(Outcome.ERROR, no(A), no(B)), REJECTED, REJECTED),
                row("accepted within a failure", ok(Outcome.ERROR, yes(A), no(B)), UNKNOWN, REJECTED),
                row("duplicate key", ok(Outcome.SUCCESS, yes(A), line(B, Status.DUPLICATE)), ACKED, UNKNOWN),
                row("a status of its own", ok(Outcome.SUCCESS, yes(A), line(B, Status.OTHER)), ACKED, UNKNOWN),
                row("an answer missing", ok(Outcome.SUCCESS, yes(A)), UNKNOWN, UNKNOWN),
                row("an answer too many", ok(Outcome.SUCCESS, yes(A), yes(B), yes(STRANGER)), UNKNOWN, UNKNOWN),
                row("answers for other ids", ok(Outcome.SUCCESS, yes(A), yes(STRANGER)), UNKNOWN, UNKNOWN),
                row("one id answered twice", ok(Outcome.SUCCESS, yes(A), yes(A)), UNKNOWN, UNKNOWN),
                row("success without lines", whole(200, Outcome.SUCCESS, Kode.NONE, null), UNKNOWN, UNKNOWN),
                row("error without lines", whole(200, Outcome.ERROR, Kode.NONE, null), UNKNOWN, UNKNOWN),
                row("error, nothing stored", whole(200, Outcome.ERROR, Kode.OTHER, 0), REJECTED, REJECTED),
                row("error, but some stored", whole(200, Outcome.ERROR, Kode.OTHER, 1), UNKNOWN, UNKNOWN),
                row("HTML log-in page, not JSON, half a body", unreadable(200), UNKNOWN, UNKNOWN),
                row("schedule closed", whole(200, Outcome.ERROR, Kode.SCHEDULE_CLOSED, 0), HELD, HELD),
                row("closed, but some stored", whole(200, Outcome.ERROR, Kode.SCHEDULE_CLOSED, 2), UNKNOWN, UNKNOWN),
                row(
                        "session gone in 200, none stored",
                        whole(200, Outcome.ERROR, Kode.SESSION_EXPIRED, 0),
                        RETRY,
                        RETRY),
                row("session gone in 200", whole(200, Outcome.ERROR, Kode.SESSION_EXPIRED, null), UNKNOWN, UNKNOWN));
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                row("401, none stored", whole(401, Outcome.ERROR, Kode.NONE, 0), RETRY, RETRY),
                row("403 and no more", whole(403, Outcome.ERROR, Kode.NONE, null), UNKNOWN, UNKNOWN),
                row("403 in HTML", unreadable(403), UNKNOWN, UNKNOWN),
                row("limit within 200", whole(200, Outcome.ERROR, Kode.TOO_MANY, null), RETRY, RETRY),
                row("422 with a reason", whole(422, Outcome.ERROR, Kode.OTHER, null), REJECTED, REJECTED),
                row("404 in HTML", unreadable(404), UNKNOWN, UNKNOWN),
                row("408", whole(408, Outcome.ERROR, Kode.OTHER, null), UNKNOWN, UNKNOWN),
                row("a redirect", unreadable(302), UNKNOWN, UNKNOWN),
                row("500", unreadable(500), UNKNOWN, UNKNOWN),
                row("500 that says nothing was stored", whole(500, Outcome.ERROR, Kode.NONE, 0), UNKNOWN, UNKNOWN),
                row("429", new Answered(429, null, new Unreadable("")), RETRY, RETRY),
                row("429 with Retry-After", new Answered(429, MINUTE, new Unreadable("")), RETRY, RETRY),
                row(
                        "429 that speaks of items",
                        new Answered(429, MINUTE, read(Outcome.PARTIAL, yes(A))),
                        UNKNOWN,
                        UNKNOWN),
                row("503 with Retry-After", new Answered(503, MINUTE, new Unreadable("")), RETRY, RETRY),
                row("503 without", new Answered(503, null, new Unreadable("")), UNKNOWN, UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"bodies", "statuses"})
    void an_exchange_gives_each_item_its_state(String what, Exchange exchange, List<PushState> expected) {
        Judgement judgement = Judgement.of(REQUEST, exchange);

        assertThat(judgement.answers()).extracting(ItemAnswer::usulan).containsExactly(A, B);
        assertThat(judgement.answers()).extracting(ItemAnswer::state).as(what).isEqualTo(expected);
    }

    @Test
    void answers_for_another_kecamatan_are_not_believed() {
        Read other = new Read("2027/32.16.02/1", Outcome.SUCCESS, Kode.NONE, 2, "", List.of(yes(A), yes(B)));

        Judgement judgement = Judgement.of(REQUEST, new Answered(200, null, other));

        assertThat(judgement.answers()).extracting(ItemAnswer::state).containsOnly(UNKNOWN);
    }

    @Test
    void what_the_target_said_of_an_item_is_kept_with_it() {
        Judgement judgement = Judgement.of(REQUEST, ok(Outcome.PARTIAL, yes(A), no(B)));

        assertThat(judgement.answers())
                .containsExactly(
                        new ItemAnswer(A, ACKED, "4711", "", null),
                        new ItemAnswer(B, REJECTED, "", "kamus tidak dikenal", null));
    }

    @Test
    void how_long_to_wait_is_handed_on() {
        assertThat(Judgement.of(REQUEST, new Answered(429, MINUTE, new Unreadable("")))
                        .retryAfter())
                .isEqualTo(MINUTE);
    }

    private static Arguments row(String what, Exchange exchange, PushState ofA, PushState ofB) {
        return Arguments.of(what, exchange, List.of(ofA, ofB));
    }

    private static Exchange ok(Outcome outcome, Line... lines) {
        return new Answered(200, null, read(outcome, lines));
    }

    private static Read read(Outcome outcome, Line... lines) {
        return new Read(LIST.toString(), outcome, Kode.NONE, null, "", List.of(lines));
    }

    private static Exchange whole(int status, Outcome outcome, Kode kode, Integer stored) {
        return new Answered(status, null, new Read("", outcome, kode, stored, "alasan", List.of()));
    }

    private static Exchange unreadable(int status) {
        return new Answered(status, null, new Unreadable("the body is not JSON"));
    }

    private static Line yes(UsulanId usulan) {
        return new Line(usulan.value(), "4711", Status.ACCEPTED, "");
    }

    private static Line no(UsulanId usulan) {
        return new Line(usulan.value(), "", Status.REFUSED, "kamus tidak dikenal");
    }

    private static Line line(UsulanId usulan, Status status) {
        return new Line(usulan.value(), "", status, "");
    }
}
