package id.usulanhub.console.page;

import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.PriorityList.Skor;
import java.util.List;

/**
 * What one criterion adds to a score.
 *
 * @param bobot weight in percent
 * @param points weight times the score of the range
 */
public record Share(String nama, int bobot, long points) {

    /** In the order of the criteria; empty when there are none. */
    static List<Share> of(Criteria criteria, Skor skor) {
        return criteria == null
                ? List.of()
                : criteria.criteria().stream()
                        .map(c -> new Share(c.nama(), c.bobot(), skor.rincian().getOrDefault(c.kode(), 0L)))
                        .toList();
    }
}
