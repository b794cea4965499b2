package id.usulanhub.pipeline.push;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.push.Exchange;
import id.usulanhub.domain.push.Exchange.Answered;
import id.usulanhub.domain.push.LookUp;
import id.usulanhub.domain.push.PushRequest;
import id.usulanhub.domain.push.RemoteItem;
import id.usulanhub.domain.push.Reply.Kode;
import id.usulanhub.domain.push.Reply.Line;
import id.usulanhub.domain.push.Reply.Outcome;
import id.usulanhub.domain.push.Reply.Read;
import id.usulanhub.domain.push.Reply.Status;
import id.usulanhub.domain.push.SipdTarget;
import id.usulanhub.domain.usulan.UsulanId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** SIPD in memory: what it holds, how often it stored each item, and what it is told to answer. */
final class FakeSipd implements SipdTarget {

    final List<PushRequest> sent = new ArrayList<>();
    final Map<String, RemoteItem> held = new LinkedHashMap<>();
    final Map<String, Integer> stores = new HashMap<>();
    final Deque<Function<PushRequest, Exchange>> faults = new ArrayDeque<>();
    Consumer<PushRequest> onSend = request -> {};
    Schedule schedule = Schedule.OPEN;
    int scheduleQuestions;
    LookUp unreadable;
    private final Map<String, PriorityList> lists = new HashMap<>();
    private Died.AtStep death = new Died.AtStep(0);

    void dieAt(Died.AtStep step) {
        death = step;
    }

    @Override
    public synchronized PushRequest prepare(String attemptId, PriorityList list, List<Item> items) {
        lists.put(attemptId, list);
        byte[] body = attemptId.getBytes(StandardCharsets.UTF_8);
        return new PushRequest(
                attemptId, list.ref(), items.stream().map(Item::usulan).toList(), body, Sha256.hex(body));
    }

    @Override
    public Sent send(PushRequest request) {
        onSend.accept(request);
        return exchange(request);
    }

    private synchronized Sent exchange(PushRequest request) {
        death.pass();
        sent.add(request);
        Exchange exchange = faults.isEmpty() ? accept(request) : faults.poll().apply(request);
        death.pass();
        return new Sent(exchange, "");
    }

    @Override
    public synchronized LookUp lookUp(ListRef list) {
        death.pass();
        return unreadable != null ? unreadable : new LookUp.Complete(List.copyOf(held.values()));
    }

    @Override
    public String fingerprint(ListRef list, Item item) {
        return Sha256.hex(CanonicalJson.bytes(Map.of("list", list, "item", item)));
    }

    @Override
    public Schedule schedule(int tahun) {
        scheduleQuestions++;
        return schedule;
    }

    /** Stores all items, and says so. */
    Exchange accept(PushRequest request) {
        request.items().forEach(usulan -> store(request, usulan));
        return reply(
                Outcome.SUCCESS,
                request.items().stream().map(FakeSipd::accepted).toList());
    }

    /** Stores nothing, and says no to every item. */
    static Exchange refuse(PushRequest request) {
        return reply(
                Outcome.ERROR,
                request.items().stream()
                        .map(usulan -> new Line(usulan.value(), "", Status.REFUSED, "kamus tidak dikenal"))
                        .toList());
    }

    /** Refuses the request as a whole; nothing is stored. */
    static Exchange refuseAll(Kode kode) {
        return new Answered(200, null, new Read("", Outcome.ERROR, kode, 0, "", List.of()));
    }

    private void store(PushRequest request, UsulanId usulan) {
        Item item = lists.get(request.attemptId()).items().stream()
                .filter(candidate -> candidate.usulan().equals(usulan))
                .findFirst()
                .orElseThrow();
        stores.merge(usulan.value(), 1, Integer::sum);
        hold("id-" + usulan.value(), usulan.value(), request.list().version(), fingerprint(request.list(), item));
    }

    void hold(String idSipd, String sumberId, long version, String sha256) {
        held.put(idSipd, new RemoteItem(idSipd, sumberId, version, sha256));
    }

    private static Exchange reply(Outcome outcome, List<Line> lines) {
        return new Answered(200, null, new Read("", outcome, Kode.NONE, null, "", lines));
    }

    private static Line accepted(UsulanId usulan) {
        return new Line(usulan.value(), "id-" + usulan.value(), Status.ACCEPTED, "");
    }
}
