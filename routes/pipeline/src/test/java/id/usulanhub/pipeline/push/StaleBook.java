package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.List;
import java.util.Optional;

/** What a second node sees that has not yet read the first one's attempt. */
final class StaleBook implements PushBook {

    private final PushBook book;
    private final ListRef list;
    private final List<PushItem> items;

    StaleBook(PushBook book, ListRef list) {
        this.book = book;
        this.list = list;
        this.items = book.items(list);
    }

    @Override
    public List<ListRef> openLists() {
        return List.of(list);
    }

    @Override
    public List<PushItem> items(ListRef ref) {
        return items;
    }

    @Override
    public Optional<SignedList> signedList(ListRef ref) {
        return book.signedList(ref);
    }

    @Override
    public long newestVersion(int tahun, KodeWilayah kecamatan) {
        return book.newestVersion(tahun, kecamatan);
    }
}
