package id.usulanhub.view;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushState;
import java.time.Instant;
import java.util.Map;

/**
 * What a finalised list says of itself, without its items.
 *
 * @param pagu whole rupiah
 * @param total whole rupiah
 * @param items how many
 * @param newest whether no later version stands
 * @param push how many of its items stand in each state; empty before the push is asked for
 */
public record FinalisedList(
        ListRef ref,
        Instant finalisedAt,
        String finalisedBy,
        long pagu,
        long total,
        int items,
        String sha256,
        boolean newest,
        Map<PushState, Long> push) {
    public FinalisedList {
        push = Map.copyOf(push);
    }
}
