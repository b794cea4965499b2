package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.Criteria;
import java.util.List;
import java.util.OptionalLong;

/**
 * All that a list is drafted from, read at one moment.
 *
 * @param usulan every usulan that has not left the kecamatan, with personal data, in no order
 * @param criteria null when none are set
 * @param pagu whole rupiah; empty when none is set
 * @param newestVersion of the finalised list; 0 when there is none
 */
public record Planning(List<UsulanState> usulan, Criteria criteria, OptionalLong pagu, long newestVersion) {
    public Planning {
        usulan = List.copyOf(usulan);
    }
}
