package id.usulanhub.pipeline.collect.sync;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** One batch at a time for each usulan. Taken in one order, so that no two batches wait for each other. */
final class Stripes {

    private static final int COUNT = 256;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(COUNT).toArray(Lock[]::new);

    /** The turn of a batch; closing passes it on. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    Held hold(List<String> names) {
        List<Lock> mine = names.stream()
                .map(name -> Math.floorMod(name.hashCode(), COUNT))
                .distinct()
                .sorted()
                .map(stripe -> locks[stripe])
                .toList();
        mine.forEach(Lock::lock);
        return () -> mine.forEach(Lock::unlock);
    }
}
