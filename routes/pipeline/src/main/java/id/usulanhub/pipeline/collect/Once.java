package id.usulanhub.pipeline.collect;

import java.util.function.Supplier;

/** What takes long and stays the same: done by the first who asks, while others who ask for the same wait. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> work;
    private volatile T done;

    Once(Supplier<T> work) {
        this.work = work;
    }

    /** When the work fails, it is done again for the next who asks. */
    @Override
    public T get() {
        T known = done;
        return known == null ? first() : known;
    }

    private synchronized T first() {
        if (done == null) {
            done = work.get();
        }
        return done;
    }
}
