package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.view.ListQueries;
import id.usulanhub.view.PushQueries;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the push stage reads, from the view. */
public final class ViewPushBook implements PushBook {

    private static final Set<PushState> NOT_AT_REST =
            Set.of(PushState.READY, PushState.SENDING, PushState.RETRY, PushState.HELD, PushState.UNKNOWN);

    private final PushQueries push;
    private final ListQueries lists;

    public ViewPushBook(PushQueries push, ListQueries lists) {
        this.push = push;
        this.lists = lists;
    }

    @Override
    public List<ListRef> openLists() {
        return push.inState(NOT_AT_REST).stream().map(PushItem::list).distinct().toList();
    }

    @Override
    public List<PushItem> items(ListRef list) {
        return push.items(list);
    }

    @Override
    public Optional<SignedList> signedList(ListRef list) {
        return lists.signed(list);
    }

    @Override
    public long newestVersion(int tahun, KodeWilayah kecamatan) {
        return lists.newest(kecamatan, tahun).map(ListRef::version).orElse(0L);
    }
}
