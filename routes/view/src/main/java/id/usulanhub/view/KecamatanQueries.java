package id.usulanhub.view;

import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.List;

/** Questions about kecamatan and their ranked lists. */
public final class KecamatanQueries {

    KecamatanQueries() {}

    /** Every kecamatan within {@code scope} that has an usulan or a pagu, by code. */
    public List<KecamatanOverview> all(KodeWilayah scope, int tahun) {
        throw new UnsupportedOperationException();
    }

    /** One kecamatan; zeros when the view knows nothing of it. */
    public KecamatanOverview one(KodeWilayah kecamatan, int tahun) {
        throw new UnsupportedOperationException();
    }

    /** One page of the ranked list. */
    public RankedPage ranked(RankedQuery query) {
        throw new UnsupportedOperationException();
    }

    /** All that the list of a kecamatan is drafted from, read at one moment. */
    public Planning planning(KodeWilayah kecamatan, int tahun) {
        throw new UnsupportedOperationException();
    }
}
