package id.usulanhub.console.throttle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Places that are held for a while: so many in all, and so many of one sender. */
public final class Places {

    private final int all;
    private final int ofOne;
    private final Map<String, Integer> held = new HashMap<>();
    private int taken;

    public Places(int all, int ofOne) {
        this.all = all;
        this.ofOne = ofOne;
    }

    /** One place; to close it twice is to close it once. */
    public final class Place implements AutoCloseable {

        private final String who;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(String who) {
            this.who = who;
        }

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                leave(who);
            }
        }
    }

    /** Empty when all are taken, or {@code who} has as many as one may have. */
    public synchronized Optional<Place> take(String who) {
        int own = held.getOrDefault(who, 0);
        if (taken >= all || own >= ofOne) {
            return Optional.empty();
        }
        taken++;
        held.put(who, own + 1);
        return Optional.of(new Place(who));
    }

    private synchronized void leave(String who) {
        taken--;
        held.computeIfPresent(who, (name, own) -> own == 1 ? null : own - 1);
    }
}
