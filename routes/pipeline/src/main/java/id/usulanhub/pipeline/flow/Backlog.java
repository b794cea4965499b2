package id.usulanhub.pipeline.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What was polled and not yet committed, in segments that are delivered one after the other. A segment that keeps failing
 * is halved until the record that makes it fail stands alone; a record whose hash is wrong stands alone from the start.
 */
final class Backlog {

    /** A segment, or a record alone, is given this many tries. */
    private static final int TRIES = 2;

    /**
     * Records that are delivered in one transaction.
     *
     * @param cause of its last failure; a {@link HashMismatch} from the start for a record that must not be delivered;
     *     else null
     */
    record Segment(List<ConsumerRecord<String, byte[]>> records, int failures, Throwable cause) {

        /** Whether nothing but handing it to the poison handler is left to do. */
        boolean isPoison() {
            return records.size() == 1 && (!isIntact() || failures >= TRIES);
        }

        boolean isIntact() {
            return !(cause instanceof HashMismatch);
        }

        private Segment failedOnce(Throwable why) {
            return new Segment(records, failures + 1, why);
        }

        /** Halves of a segment that had its tries have one try less each, unless a record stands alone now. */
        private Segment part(int from, int to) {
            return new Segment(records.subList(from, to), to - from == 1 ? 0 : TRIES - 1, null);
        }

        private Segment without(Collection<TopicPartition> partitions) {
            var kept = records.stream()
                    .filter(record -> !partitions.contains(partition(record)))
                    .toList();
            return new Segment(kept, kept.size() == records.size() ? failures : 0, cause);
        }
    }

    private final Deque<Segment> segments = new ArrayDeque<>();

    boolean isEmpty() {
        return segments.isEmpty();
    }

    Segment head() {
        return segments.getFirst();
    }

    /** Appends what was polled, in its order. */
    void add(Iterable<ConsumerRecord<String, byte[]>> polled) {
        List<ConsumerRecord<String, byte[]>> run = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : polled) {
            if (Envelope.intact(record)) {
                run.add(record);
            } else {
                addRun(run);
                run = new ArrayList<>();
                segments.addLast(new Segment(List.of(record), 0, new HashMismatch(where(record))));
            }
        }
        addRun(run);
    }

    private void addRun(List<ConsumerRecord<String, byte[]>> run) {
        if (!run.isEmpty()) {
            segments.addLast(new Segment(run, 0, null));
        }
    }

    /** The head was committed. */
    void done() {
        segments.removeFirst();
    }

    /** The head failed for a reason that lies in its records. */
    void failed(Throwable cause) {
        Segment failed = segments.removeFirst().failedOnce(cause);
        int size = failed.records().size();
        if (failed.failures() < TRIES || size == 1) {
            segments.addFirst(failed);
        } else {
            segments.addFirst(failed.part(size / 2, size));
            segments.addFirst(failed.part(0, size / 2));
        }
    }

    /** Forgets the records of partitions that another reader has now. */
    void drop(Collection<TopicPartition> partitions) {
        List<Segment> kept = segments.stream()
                .map(segment -> segment.without(partitions))
                .filter(segment -> !segment.records().isEmpty())
                .toList();
        segments.clear();
        segments.addAll(kept);
    }

    private static String where(ConsumerRecord<String, byte[]> record) {
        return partition(record) + "@" + record.offset();
    }

    static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
