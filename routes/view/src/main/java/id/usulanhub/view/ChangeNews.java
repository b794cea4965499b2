package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.push.PushItem;
import java.util.List;
import java.util.Map;

/**
 * What became of usulan that applications of one's own sent, as far as it was told after a position.
 *
 * @param next the position after this: by topic and partition ({@code topic/partition}) the offset to read next
 * @param more whether there is more to tell now
 */
public record ChangeNews(List<Item> items, Map<String, Long> next, boolean more) {

    /**
     * One usulan.
     *
     * @param root what its client calls it
     * @param version the id of its newest change
     * @param receipt that its sender holds for that change
     * @param fate of that change
     * @param problems why that change was refused; empty when it was not
     * @param state the usulan in its ledger, with what officials have decided; null while it is in none
     * @param list where it stands in the newest finalised list of its kecamatan; null when it stands in none
     * @param push on its way to SIPD; null when it is not
     */
    public record Item(
            String root,
            String version,
            String receipt,
            Fate fate,
            List<Problem> problems,
            UsulanState state,
            Listed list,
            PushItem push) {
        public Item {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A place in a finalised list.
     *
     * @param version of the list
     * @param urutan 1 for the first
     * @param dalamPagu whether the pagu reaches to it
     */
    public record Listed(long version, long urutan, boolean dalamPagu) {}

    public ChangeNews {
        items = List.copyOf(items);
        next = Map.copyOf(next);
    }
}
