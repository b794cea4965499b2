package id.usulanhub.pipeline.push;

import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One lane for each kecamatan: whoever pushes or reconciles is alone in it. A look-up that ran beside an attempt could
 * otherwise call missing what is just arriving.
 */
final class Lanes {

    private final Map<KodeWilayah, ReentrantLock> locks = new ConcurrentHashMap<>();

    <T> T in(KodeWilayah kecamatan, Supplier<T> work) {
        ReentrantLock lane = locks.computeIfAbsent(kecamatan, ignored -> new ReentrantLock());
        lane.lock();
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }
}
