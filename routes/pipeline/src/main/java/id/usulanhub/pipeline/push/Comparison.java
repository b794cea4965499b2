package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reconciliation.Finding;
import id.usulanhub.domain.push.Reconciliation.Found;
import id.usulanhub.domain.push.RemoteItem;
import id.usulanhub.domain.push.SipdTarget;
import id.usulanhub.domain.usulan.UsulanId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three sets side by side: what was signed, what the ledger says of it, what SIPD holds. */
final class Comparison {

    private final SignedList signed;
    private final Map<UsulanId, PushItem> ledger;
    private final Map<String, List<RemoteItem>> remote;
    private final SipdTarget target;

    Comparison(SignedList signed, List<PushItem> ledger, List<RemoteItem> remote, SipdTarget target) {
        this.signed = signed;
        this.ledger = ledger.stream().collect(Collectors.toMap(PushItem::usulan, item -> item));
        this.remote = remote.stream().collect(Collectors.groupingBy(RemoteItem::sumberId));
        this.target = target;
    }

    /** Whether a look-up that does not find the item may call it missing. */
    static boolean isSettled(PushItem item, Instant now) {
        return item.notBefore() == null || !item.notBefore().isAfter(now);
    }

    /**
     * What is found of the list's items, without those of which nothing can be said yet, and those that are not on their
     * way to SIPD at all because they came from there.
     */
    List<Found> findings(Instant now) {
        List<Found> findings = new ArrayList<>();
        for (Item item : signed.list().items()) {
            List<RemoteItem> rows = rowsOf(item.usulan());
            if (ledger.containsKey(item.usulan()) && !isSuperseded(rows) && !mayStillArrive(item.usulan(), rows, now)) {
                findings.add(finding(item, rows));
            }
        }
        return findings;
    }

    /** How many rows stand in SIPD beyond the one that each natural key may have. */
    int duplicated() {
        return remote.values().stream().mapToInt(rows -> rows.size() - 1).sum();
    }

    private Found finding(Item item, List<RemoteItem> rows) {
        if (rows.isEmpty()) {
            return new Found(item.usulan(), Finding.MISSING, "");
        }
        String expected = target.fingerprint(signed.ref(), item);
        boolean same = rows.size() == 1 && rows.getFirst().sha256().equals(expected);
        return new Found(
                item.usulan(),
                same ? Finding.SAME : Finding.DIFFERENT,
                rows.getFirst().idSipd());
    }

    /** The rows of an usulan that came with this version or a later one: an older version's row is not this item. */
    private List<RemoteItem> rowsOf(UsulanId usulan) {
        return remote.getOrDefault(usulan.value(), List.of()).stream()
                .filter(row -> row.version() >= signed.ref().version())
                .toList();
    }

    private boolean isSuperseded(List<RemoteItem> rows) {
        return rows.stream().anyMatch(row -> row.version() > signed.ref().version());
    }

    private boolean mayStillArrive(UsulanId usulan, List<RemoteItem> rows, Instant now) {
        PushItem item = ledger.get(usulan);
        return item != null
                && rows.isEmpty()
                && (item.state() == PushState.SENDING || (item.state() == PushState.UNKNOWN && !isSettled(item, now)));
    }
}
