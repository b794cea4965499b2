package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.Reconciliation.Finding;
import id.usulanhub.domain.push.Reconciliation.Found;
import id.usulanhub.domain.usulan.UsulanId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what became of a list's items. */
final class ReconcileCount {

    private enum Fate {
        CONFIRMED,
        WAITING,
        SUPERSEDED,
        REJECTED,
        LOST,
        DIFFERENT,
        UNRESOLVED
    }

    private final Map<UsulanId, Finding> findings;
    private final boolean superseded;
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

    /** @param superseded whether a newer version of the list is finalised */
    ReconcileCount(List<PushItem> items, List<Found> findings, boolean superseded) {
        this.findings = findings.stream().collect(Collectors.toMap(Found::usulan, Found::finding));
        this.superseded = superseded;
        items.forEach(item -> fates.merge(fate(item), 1, Integer::sum));
    }

    /** The report of a look-up that was whole. */
    ReconcileReport whole(ListRef list, int duplicated, List<String> smuggled) {
        return report(list, "", duplicated, smuggled);
    }

    /** The report of one that was not: what the ledger knew before. */
    ReconcileReport incomplete(ListRef list, String why) {
        return report(list, why, 0, List.of());
    }

    private ReconcileReport report(ListRef list, String incomplete, int duplicated, List<String> smuggled) {
        return new ReconcileReport(
                list,
                incomplete,
                fates.values().stream().mapToInt(Integer::intValue).sum(),
                of(Fate.CONFIRMED),
                of(Fate.WAITING),
                of(Fate.SUPERSEDED),
                of(Fate.REJECTED),
                of(Fate.LOST),
                of(Fate.DIFFERENT),
                duplicated,
                smuggled,
                of(Fate.UNRESOLVED));
    }

    private int of(Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    private Fate fate(PushItem item) {
        Finding finding = findings.get(item.usulan());
        return switch (item.state()) {
            case CONFIRMED -> Fate.CONFIRMED;
            case READY, RETRY, HELD -> superseded ? Fate.SUPERSEDED : Fate.WAITING;
            case REJECTED -> Fate.REJECTED;
            case DRIFT -> finding == Finding.MISSING ? Fate.LOST : Fate.DIFFERENT;
            case ACKED -> superseded && finding == null ? Fate.SUPERSEDED : Fate.UNRESOLVED;
            case SENDING, UNKNOWN -> Fate.UNRESOLVED;
        };
    }
}
