package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.usulan.UsulanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which items may be sent now. */
final class DueItems {

    private DueItems() {}

    /** The items that may be sent at {@code now}, in order of priority; none while one of the list must be waited for. */
    static List<Item> of(PriorityList list, Collection<PushItem> items, Instant now) {
        if (items.stream().anyMatch(item -> holdsBackTheList(item, now))) {
            return List.of();
        }
        Map<UsulanId, PushItem> byId = items.stream().collect(Collectors.toMap(PushItem::usulan, Function.identity()));
        return list.items().stream()
                .filter(item -> maySend(byId.get(item.usulan()), now))
                .toList();
    }

    /** Whether the target asked for patience, so that nothing at all is to be sent to it now. */
    static boolean asksForPatience(PushItem item, Instant now) {
        return item.state() == PushState.RETRY && waits(item, now);
    }

    private static boolean holdsBackTheList(PushItem item, Instant now) {
        return (item.state() == PushState.HELD || item.state() == PushState.UNKNOWN) && waits(item, now);
    }

    private static boolean maySend(PushItem item, Instant now) {
        return item != null && item.state().maySend() && !waits(item, now);
    }

    private static boolean waits(PushItem item, Instant now) {
        return item.notBefore() != null && item.notBefore().isAfter(now);
    }
}
