package id.usulanhub.pipeline.push;

import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.Ledger;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerState;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.Samples;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The ledger, its fold and the view of it, in memory; it outlives the processes of a test. */
public final class FakeLedger implements LedgerState, LedgerAppender, PushBook {

    private static final Set<PushState> NOT_AT_REST =
            EnumSet.of(PushState.READY, PushState.SENDING, PushState.RETRY, PushState.HELD, PushState.UNKNOWN);

    private final List<LedgerEvent> events = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<ListRef, SignedList> lists = new LinkedHashMap<>();
    private final Map<ListRef, Map<UsulanId, PushItem>> items = new LinkedHashMap<>();
    private Died.AtStep death = new Died.AtStep(0);

    void dieAt(Died.AtStep step) {
        death = step;
    }

    /** Finalises a list and asks for its push. */
    public void request(SignedList list) {
        put(list);
        requestAgain(list.ref());
    }

    public void requestAgain(ListRef list) {
        append(new LedgerEvent.PushRequested(
                new EventMeta("q:" + events.size(), list.kecamatan(), list.tahun(), Samples.NOW, "bappeda"), list));
    }

    public synchronized List<LedgerEvent> events() {
        return List.copyOf(events);
    }

    public synchronized PushState state(ListRef list, int number) {
        return items.get(list).get(Lists.usulan(number)).state();
    }

    public synchronized Set<PushState> states(ListRef list) {
        Set<PushState> states = EnumSet.noneOf(PushState.class);
        items.get(list).values().forEach(item -> states.add(item.state()));
        return states;
    }

    @Override
    public synchronized Verdict append(LedgerEvent event) {
        death.pass();
        events.add(event);
        Verdict verdict = Ledger.apply(this, event);
        death.pass();
        return verdict;
    }

    @Override
    public synchronized List<ListRef> openLists() {
        return items.keySet().stream()
                .filter(list -> states(list).stream().anyMatch(NOT_AT_REST::contains))
                .toList();
    }

    @Override
    public synchronized List<PushItem> items(ListRef list) {
        return List.copyOf(items.getOrDefault(list, Map.of()).values());
    }

    @Override
    public synchronized Optional<SignedList> signedList(ListRef list) {
        return list(list);
    }

    @Override
    public long newestVersion(int tahun, KodeWilayah kecamatan) {
        return newestListVersion(kecamatan, tahun);
    }

    @Override
    public boolean remember(String eventId) {
        return ids.add(eventId);
    }

    @Override
    public synchronized long newestListVersion(KodeWilayah key, int tahun) {
        return lists.keySet().stream()
                .filter(list -> list.kecamatan().equals(key) && list.tahun() == tahun)
                .mapToLong(ListRef::version)
                .max()
                .orElse(0);
    }

    @Override
    public Optional<SignedList> list(ListRef ref) {
        return Optional.ofNullable(lists.get(ref));
    }

    @Override
    public synchronized void put(SignedList list) {
        lists.put(list.ref(), list);
    }

    @Override
    public Optional<PushItem> pushItem(ListRef list, UsulanId usulan) {
        return Optional.ofNullable(items.getOrDefault(list, Map.of()).get(usulan));
    }

    @Override
    public void put(PushItem item) {
        items.computeIfAbsent(item.list(), ignored -> new LinkedHashMap<>()).put(item.usulan(), item);
    }

    /** None of these came out of SIPD. */
    @Override
    public Optional<UsulanState> usulan(KodeWilayah key, UsulanId id) {
        return Optional.empty();
    }

    @Override
    public void put(KodeWilayah key, UsulanState usulan) {
        throw new UnsupportedOperationException("the push stage knows lists, not usulan");
    }

    @Override
    public OptionalLong pagu(KodeWilayah key, int tahun) {
        throw new UnsupportedOperationException("the push stage knows lists, not pagu");
    }

    @Override
    public void pagu(KodeWilayah key, int tahun, long rupiah) {
        throw new UnsupportedOperationException("the push stage knows lists, not pagu");
    }

    @Override
    public void criteria(KodeWilayah key, int tahun, Criteria criteria) {
        throw new UnsupportedOperationException("the push stage knows lists, not criteria");
    }
}
