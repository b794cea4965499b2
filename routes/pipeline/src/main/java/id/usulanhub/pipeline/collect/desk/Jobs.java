package id.usulanhub.pipeline.collect.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** All jobs that are known, in memory and on disk. Safe for many threads; a job changes by one thread at a time. */
final class Jobs {

    /** A question that nobody answered is then dropped, too; the file is to be handed in again. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Comparator<ImportJob> NEWEST_FIRST =
            Comparator.comparing(ImportJob::at).thenComparing(ImportJob::id).reversed();

    private final JobFolder folder;
    private final Map<String, ImportJob> byId = new ConcurrentHashMap<>();

    Jobs(JobFolder folder) {
        this.folder = folder;
        folder.all().forEach(job -> byId.put(job.id(), job));
    }

    Optional<ImportJob> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The newest first. */
    List<ImportJob> of(String owner) {
        return byId.values().stream()
                .filter(job -> job.owner().equals(owner))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Those that the hub has still to work on, the oldest first. */
    List<ImportJob> open() {
        return byId.values().stream()
                .filter(job -> job.state().isOpen())
                .sorted(NEWEST_FIRST.reversed())
                .toList();
    }

    void add(ImportJob job) {
        folder.write(job);
        byId.put(job.id(), job);
    }

    /** Changes a job, on disk first. @return as it stands then; empty when there is none */
    Optional<ImportJob> change(String id, UnaryOperator<ImportJob> change) {
        return Optional.ofNullable(byId.computeIfPresent(id, (key, job) -> {
            ImportJob next = change.apply(job);
            if (!next.equals(job)) {
                folder.write(next);
            }
            return next;
        }));
    }

    /** Drops what is over since long, and questions that nobody answered. */
    void forget(Instant now) {
        byId.values().stream()
                .filter(job -> !job.state().isOpen())
                .filter(job -> job.changed().plus(KEPT).isBefore(now))
                .toList()
                .forEach(job -> {
                    folder.delete(job);
                    byId.remove(job.id());
                });
    }
}
