package id.usulanhub.benchmarks;

import id.usulanhub.pipeline.flow.KafkaSettings;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How fast a consumer group goes, seen from outside: from its first commit to its last, so that joining the group and
 * starting up are not part of it. What is measured and its yardstick are looked at with the same eyes.
 */
final class GroupRate {
    private static final long LOOK_MILLIS = 10;
    private static final long LONGEST_SECONDS = 180;

    private final KafkaSettings kafka;
    private final long records;

    /** @param records how many the group will have read when it is done */
    GroupRate(KafkaSettings kafka, long records) {
        this.kafka = kafka;
        this.records = records;
    }

    /** Records a second of one run from the first record to the last. */
    double of(Runner runner, String group) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
                AutoCloseable running = runner.start(group)) {
            long first = awaitMoreThan(0, admin, group);
            long start = System.nanoTime();
            awaitMoreThan(records - 1, admin, group);
            return (records - first) * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
        }
    }

    private static long awaitMoreThan(long least, Admin admin, String group) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (System.nanoTime() < deadline) {
            long committed = committed(admin, group);
            if (committed > least) {
                return committed;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
        throw new IllegalStateException("the group " + group + " did not get beyond " + least + " records");
    }

    private static long committed(Admin admin, String group) throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (ExecutionException e) {
            return 0;
        }
    }
}
