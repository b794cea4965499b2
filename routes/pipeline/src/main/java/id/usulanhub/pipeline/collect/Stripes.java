package id.usulanhub.pipeline.collect;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** One request at a time for each usulan. Taken in one order, so that no two requests wait for each other. */
public final class Stripes {

    private static final int COUNT = 256;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(COUNT).toArray(Lock[]::new);

    /** The turn of a request; closing passes it on. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for its turn. @param names of the usulan that a request is about */
    public Held hold(List<String> names) {
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
