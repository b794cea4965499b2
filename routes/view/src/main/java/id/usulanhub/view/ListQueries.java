package id.usulanhub.view;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.List;
import java.util.Optional;

/** Questions about finalised lists. */
public final class ListQueries {

    ListQueries() {}

    /** Every finalised list within {@code scope}, by kecamatan, newest version first. */
    public List<FinalisedList> finalised(KodeWilayah scope, int tahun) {
        throw new UnsupportedOperationException();
    }

    /** The newest finalised list of a kecamatan. */
    public Optional<ListRef> newest(KodeWilayah kecamatan, int tahun) {
        throw new UnsupportedOperationException();
    }

    /** The list as the rows of the view tell it, with the hash and signature it was finalised with. Rows that were changed, added or removed make a list that does not verify. */
    public Optional<SignedList> signed(ListRef ref) {
        throw new UnsupportedOperationException();
    }
}
