package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.List;
import java.util.Optional;

/** What the push stage reads: the view, as far as everything that was appended through {@link LedgerAppender}. */
public interface PushBook {

    /** Lists whose push was asked for and which have an item in READY, SENDING, RETRY, HELD or UNKNOWN. */
    List<ListRef> openLists();

    /** Every item of the list whose push was asked for, in any order; empty when it was not. */
    List<PushItem> items(ListRef list);

    /**
     * The finalised list, put together from the rows of the view as they stand now, with the hash and the signature that
     * it was finalised with.
     */
    Optional<SignedList> signedList(ListRef list);

    /** The newest finalised version; 0 when there is none. */
    long newestVersion(int tahun, KodeWilayah kecamatan);
}
