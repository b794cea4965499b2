package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.PriorityList.Skor;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.List;

/**
 * All that is known of one usulan, personal data among it.
 *
 * @param kunci the kecamatan (or kabupaten) in whose ledger it stands
 * @param push where it stands on its way to SIPD, one item for each finalised list that holds it, newest first
 * @param timeline from receipt to SIPD, oldest first
 */
public record UsulanDetail(
        KodeWilayah kunci, UsulanState state, Skor skor, List<PushItem> push, List<TimelineEntry> timeline) {
    public UsulanDetail {
        push = List.copyOf(push);
        timeline = List.copyOf(timeline);
    }
}
