package id.usulanhub.domain.ledger;

import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The state in memory: for audits that replay the ledger on their own, and for tests. Not for use by several threads. */
public final class InMemoryLedgerState implements LedgerState {

    private record UsulanKey(KodeWilayah key, UsulanId id) {}

    private record YearKey(KodeWilayah key, int tahun) {}

    private record PushKey(ListRef list, UsulanId usulan) {}

    private final Set<String> events = new HashSet<>();
    private final Map<UsulanKey, UsulanState> usulan = new HashMap<>();
    private final Map<YearKey, Long> pagu = new HashMap<>();
    private final Map<YearKey, Criteria> criteria = new HashMap<>();
    private final Map<YearKey, Long> newest = new HashMap<>();
    private final Map<ListRef, SignedList> lists = new HashMap<>();
    private final Map<PushKey, PushItem> pushItems = new HashMap<>();

    @Override
    public boolean remember(String eventId) {
        return events.add(eventId);
    }

    @Override
    public Optional<UsulanState> usulan(KodeWilayah key, UsulanId id) {
        return Optional.ofNullable(usulan.get(new UsulanKey(key, id)));
    }

    @Override
    public void put(KodeWilayah key, UsulanState state) {
        usulan.put(new UsulanKey(key, state.usulan().id()), state);
    }

    @Override
    public OptionalLong pagu(KodeWilayah key, int tahun) {
        Long rupiah = pagu.get(new YearKey(key, tahun));
        return rupiah == null ? OptionalLong.empty() : OptionalLong.of(rupiah);
    }

    @Override
    public void pagu(KodeWilayah key, int tahun, long rupiah) {
        pagu.put(new YearKey(key, tahun), rupiah);
    }

    @Override
    public void criteria(KodeWilayah key, int tahun, Criteria value) {
        criteria.put(new YearKey(key, tahun), value);
    }

    @Override
    public long newestListVersion(KodeWilayah key, int tahun) {
        return newest.getOrDefault(new YearKey(key, tahun), 0L);
    }

    @Override
    public Optional<SignedList> list(ListRef ref) {
        return Optional.ofNullable(lists.get(ref));
    }

    @Override
    public void put(SignedList list) {
        lists.put(list.ref(), list);
        newest.merge(
                new YearKey(list.ref().kecamatan(), list.ref().tahun()),
                list.ref().version(),
                Math::max);
    }

    @Override
    public Optional<PushItem> pushItem(ListRef list, UsulanId id) {
        return Optional.ofNullable(pushItems.get(new PushKey(list, id)));
    }

    @Override
    public void put(PushItem item) {
        pushItems.put(new PushKey(item.list(), item.usulan()), item);
    }

    /** The usulan of one kecamatan and tahun that have not left it, in no order. */
    public List<UsulanState> standing(KodeWilayah key, int tahun) {
        return usulan.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .filter(state -> !state.withdrawn() && state.usulan().tahun() == tahun)
                .toList();
    }

    /** The criteria, when they are set. */
    public Optional<Criteria> criteria(KodeWilayah key, int tahun) {
        return Optional.ofNullable(criteria.get(new YearKey(key, tahun)));
    }

    /** Every finalised list, in no order. */
    public Collection<SignedList> lists() {
        return List.copyOf(lists.values());
    }

    /** Every item on its way to SIPD, in no order. */
    public Collection<PushItem> pushItems() {
        return List.copyOf(pushItems.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InMemoryLedgerState that
                && events.equals(that.events)
                && usulan.equals(that.usulan)
                && pagu.equals(that.pagu)
                && criteria.equals(that.criteria)
                && lists.equals(that.lists)
                && pushItems.equals(that.pushItems);
    }

    @Override
    public int hashCode() {
        return events.hashCode();
    }
}
