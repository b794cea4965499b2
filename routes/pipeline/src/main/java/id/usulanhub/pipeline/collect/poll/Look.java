package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.poll.Poll;
import id.usulanhub.pipeline.collect.poll.FeedFault.Code;
import id.usulanhub.pipeline.collect.poll.FeedPage.Item;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One look at a feed, page by page: first what came or was changed, then what was deleted. Not for several threads. */
final class Look {

    /**
     * Whom the look is for.
     *
     * @param since what came or was changed from then on; null for everything
     */
    record Question(Connector connector, FeedAddress address, Instant since) {

        Poll poll() {
            return connector.manifest().poll();
        }
    }

    private final Question question;
    private final Function<URI, byte[]> source;
    private final FeedStore store;
    private final Map<String, Instant> deleted;
    private boolean deletions;
    private String token;
    private Long count;
    private long read;
    private long stored;
    private Instant newest;

    /** @param deleted what was known to be deleted before */
    Look(Question question, Function<URI, byte[]> source, FeedStore store, Map<String, Instant> deleted) {
        this.question = question;
        this.source = source;
        this.store = store;
        this.deleted = new HashMap<>(deleted);
    }

    /**
     * Takes one page; what is new of it is on disk when this returns.
     *
     * @return whether it was the last
     * @throws FeedFault when the page did not come as it should; the look is over then
     */
    boolean step() {
        return deletions ? stepOfDeletions() : stepOfChanges();
    }

    /** The newest change that was read, by the source's clock; null when nothing was. */
    Instant newest() {
        return newest;
    }

    boolean isFull() {
        return question.since() == null;
    }

    long stored() {
        return stored;
    }

    /** What the source has deleted and the hub holds. */
    Map<String, Instant> deleted() {
        return Map.copyOf(deleted);
    }

    private boolean stepOfChanges() {
        FeedPage page = page(question.address().changed(question.since(), token));
        count = count == null ? page.count() : count;
        List<Item> items = page.items();
        items.forEach(this::seen);
        stored += store.store(
                question.connector(),
                items.stream().filter(item -> !item.skipped()).toList());
        advance(page);
        if (token != null) {
            return false;
        }
        complete();
        deletions = true;
        return question.poll().deleted().isEmpty();
    }

    private void seen(Item item) {
        read++;
        deleted.remove(item.id());
        newest = newest == null || item.changed().isAfter(newest) ? item.changed() : newest;
    }

    private boolean stepOfDeletions() {
        try {
            FeedPage page = page(question.address().deleted(question.since(), token));
            List<Item> gone =
                    page.items().stream().filter(item -> item.deleted() != null).toList();
            store.held(question.connector(), gone).forEach(item -> deleted.put(item.id(), item.deleted()));
            advance(page);
            return token == null;
        } catch (FeedFault fault) {
            if (cannotTell(fault)) {
                return true;
            }
            throw fault;
        }
    }

    /** A source of an older version filters by fewer properties. */
    private static boolean cannotTell(FeedFault fault) {
        return fault.code() == Code.QUESTION_REFUSED || fault.code() == Code.UNWELL && "501".equals(fault.detail());
    }

    private FeedPage page(URI uri) {
        return FeedPage.read(source.apply(uri), question.poll());
    }

    private void advance(FeedPage page) {
        if (page.token() != null && page.token().equals(token)) {
            throw new FeedFault(Code.NOT_THE_FEED, "@odata.nextLink");
        }
        token = page.token();
    }

    /** A page may come empty where the submission that its token names was removed meanwhile. */
    private void complete() {
        if (count != null && read < count) {
            throw new FeedFault(Code.INCOMPLETE, read + " / " + count);
        }
    }
}
