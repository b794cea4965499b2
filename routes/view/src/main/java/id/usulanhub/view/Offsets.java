package id.usulanhub.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the view has read, and a way to wait for it. */
public final class Offsets {

    private static final String ALL = "SELECT topic, partition, next FROM position";
    private static final String PUT = "INSERT OR REPLACE INTO position (topic, partition, next) VALUES (?, ?, ?)";

    /** One partition of one topic. */
    private record Place(String topic, int partition) {}

    private final Map<Place, Long> next = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    Offsets(Session session) {
        session.each(
                ALL, row -> next.put(new Place(row.getString("topic"), row.getInt("partition")), row.getLong("next")));
    }

    /** The offset to read next; 0 before the first record. */
    public long next(String topic, int partition) {
        lock.lock();
        try {
            return next.getOrDefault(new Place(topic, partition), 0L);
        } finally {
            lock.unlock();
        }
    }

    /** The offset to read next of each partition that was begun. */
    public Map<Integer, Long> of(String topic) {
        lock.lock();
        try {
            Map<Integer, Long> partitions = new HashMap<>();
            next.forEach((place, offset) -> {
                if (place.topic().equals(topic)) {
                    partitions.put(place.partition(), offset);
                }
            });
            return partitions;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the record at {@code offset} is in the view; false when {@code atMost} has passed before. */
    public boolean awaitPassed(String topic, int partition, long offset, Duration atMost) throws InterruptedException {
        Place place = new Place(topic, partition);
        long nanos = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (next.getOrDefault(place, 0L) <= offset) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** As if nothing had been read yet. */
    void forget() {
        lock.lock();
        try {
            next.clear();
        } finally {
            lock.unlock();
        }
    }

    /** How far one transaction has read; nobody else sees it before {@link #publish}. */
    final class Reading {

        private final Map<Place, Long> reached = new HashMap<>();

        boolean isNew(ViewRecord record) {
            Long known = reached.get(new Place(record.topic(), record.partition()));
            return record.offset() >= (known == null ? next(record.topic(), record.partition()) : known);
        }

        void passed(ViewRecord record) {
            reached.put(new Place(record.topic(), record.partition()), record.offset() + 1);
        }

        void store(Session session) {
            reached.forEach((place, offset) -> session.run(PUT, place.topic(), place.partition(), offset));
        }

        void publish() {
            lock.lock();
            try {
                next.putAll(reached);
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
