package id.usulanhub.domain.push;

import java.util.List;

/** What a look into the target gave: all of it, or nothing that may be relied on. */
public sealed interface LookUp {

    /** Every page was read. */
    record Complete(List<RemoteItem> items) implements LookUp {
        public Complete {
            items = List.copyOf(items);
        }
    }

    /** It could not be read to the end; nothing may be concluded from it. */
    record Incomplete(String why) implements LookUp {}
}
