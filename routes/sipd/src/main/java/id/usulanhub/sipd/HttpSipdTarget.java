package id.usulanhub.sipd;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.push.Exchange;
import id.usulanhub.domain.push.Exchange.Answered;
import id.usulanhub.domain.push.Exchange.NotSent;
import id.usulanhub.domain.push.LookUp;
import id.usulanhub.domain.push.PushRequest;
import id.usulanhub.domain.push.RetryAfter;
import id.usulanhub.domain.push.SipdTarget;
import id.usulanhub.sipd.WireResult.Answer;
import id.usulanhub.sipd.WireResult.Failed;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The target over HTTP, by {@code schemas/sipd/openapi.yaml}. Safe for use by several threads. */
public final class HttpSipdTarget implements SipdTarget {

    private static final int SERVER_ERROR = 500;

    private final SipdSettings settings;
    private final InstantSource clock;
    private final OneShot wire;
    private final CircuitBreaker breaker;
    private final AttemptArchive archive;
    private final RemoteRows rows;

    /** @throws IllegalStateException when the JDK is told to send a POST again by itself */
    public HttpSipdTarget(SipdSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.wire = new OneShot(settings);
        this.breaker = new CircuitBreaker(settings.breaker(), clock);
        this.archive = new AttemptArchive(settings.archive());
        this.rows = new RemoteRows(this::get, Aliases.fromSchemas());
    }

    @Override
    public PushRequest prepare(String attemptId, PriorityList list, List<Item> items) {
        byte[] body = RequestJson.of(attemptId, list, items);
        return new PushRequest(
                attemptId, list.ref(), items.stream().map(Item::usulan).toList(), body, Sha256.hex(body));
    }

    @Override
    public Sent send(PushRequest request) {
        try {
            archive.request(request);
        } catch (IOException e) {
            return new Sent(new NotSent("the request could not be archived"), "");
        }
        String secret = settings.credential().secret().get();
        return switch (exchange(post(request))) {
            case Failed failed -> new Sent(failed.exchange(), "");
            case Answer answer -> new Sent(answered(answer), evidence(request, answer, secret));
        };
    }

    @Override
    public LookUp lookUp(ListRef list) {
        return rows.of(list);
    }

    @Override
    public String fingerprint(ListRef list, Item item) {
        return ItemJson.fingerprint(ItemJson.of(list, item));
    }

    @Override
    public Schedule schedule(int tahun) {
        return switch (get("/jadwal?tahun=" + tahun)) {
            case Answer answer when answer.isOk() -> schedule(answer.body());
            case Answer ignored -> Schedule.UNKNOWN;
            case Failed ignored -> Schedule.UNKNOWN;
        };
    }

    private static Schedule schedule(byte[] body) {
        try {
            JsonNode open = Json.mapper().readTree(body).path("buka");
            return !open.isBoolean() ? Schedule.UNKNOWN : open.asBoolean() ? Schedule.OPEN : Schedule.CLOSED;
        } catch (JacksonException e) {
            return Schedule.UNKNOWN;
        }
    }

    private HttpRequest post(PushRequest request) {
        return to("/usulan/batch")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", request.attemptId())
                .POST(BodyPublishers.ofByteArray(request.body()))
                .build();
    }

    private WireResult get(String path) {
        return exchange(to(path).GET().build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(settings.at(path))
                .header("Accept", "application/json")
                .header(settings.credential().header(), settings.credential().value());
    }

    private WireResult exchange(HttpRequest request) {
        if (!breaker.permits()) {
            return new Failed(new NotSent("the circuit breaker is open"));
        }
        WireResult result = wire.exchange(request);
        if (result instanceof Answer answer && answer.status() < SERVER_ERROR) {
            breaker.succeeded();
        } else {
            breaker.failed();
        }
        return result;
    }

    private Exchange answered(Answer answer) {
        return new Answered(
                answer.status(),
                answer.headers()
                        .firstValue("retry-after")
                        .map(text -> RetryAfter.of(text, clock.instant()))
                        .orElse(null),
                ReplyReader.read(answer.body()));
    }

    /** An answer that could not be kept is still an answer: to forget it would be worse than to lack its proof. */
    private String evidence(PushRequest request, Answer answer, String secret) {
        try {
            return archive.answer(request, answer, secret);
        } catch (IOException e) {
            return "";
        }
    }
}
