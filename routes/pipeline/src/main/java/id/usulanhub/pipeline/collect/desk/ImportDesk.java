package id.usulanhub.pipeline.collect.desk;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.collect.desk.ImportJob.State;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import id.usulanhub.pipeline.flow.InfrastructureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in and imports them behind the back of whoever handed them in: he is answered when the file is kept, and
 * asks how far it has come. A job is on disk before it is answered; a hub that was stopped or killed takes it up again,
 * and the importer goes on where it was. Safe for many threads.
 */
public final class ImportDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Importer importer;
    private final FileStore files;
    private final Jobs jobs;
    private final Ports ports;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * What the desk stands on.
     *
     * @param folder of the jobs
     * @param workers import; as many files at once as it has threads
     * @param ids makes 32 hexadecimal digits that nobody can guess
     */
    public record Ports(Path folder, ScheduledExecutorService workers, InstantSource clock, Supplier<String> ids) {}

    /**
     * A file that is handed in.
     *
     * @param owner who alone may ask for it
     * @param name the file's name as the sender has it
     * @param connector empty for the one that knows its headings
     * @param follows the file that it corrects, as {@link Importer.Request} has it
     */
    public record Handed(String owner, String name, String connector, String follows) {

        /** The hub finds out whether it corrects another. */
        public Handed(String owner, String name, String connector) {
            this(owner, name, connector, Reuploads.FIND);
        }
    }

    public ImportDesk(Importer importer, FileStore files, Ports ports) {
        this.importer = importer;
        this.files = files;
        this.ports = ports;
        this.jobs = new Jobs(new JobFolder(ports.folder()));
    }

    /** Takes up what an earlier run left undone. */
    public void goOn() {
        jobs.open().forEach(job -> {
            LOG.atInfo().addKeyValue("job", job.id()).log("An import that was cut off is taken up again");
            start(job.id());
        });
    }

    /**
     * Keeps a file and puts it in line. The same file by the same person for the same connector is the same job while it
     * is open, so that a form which is sent twice is one.
     *
     * @param file copied; the caller may delete it
     */
    public ImportStatus take(Path file, Handed handed) {
        jobs.forget(ports.clock().instant());
        Path kept = files.keep(file);
        String sha256 = kept.getFileName().toString();
        return jobs.of(handed.owner()).stream()
                .filter(job -> job.state().isOpen() && job.sha256().equals(sha256))
                .filter(job -> job.connector().equals(handed.connector())
                        && job.follows().equals(handed.follows()))
                .findFirst()
                .map(this::status)
                .orElseGet(() -> begin(kept, handed));
    }

    private ImportStatus begin(Path kept, Handed handed) {
        var now = ports.clock().instant();
        String sha256 = kept.getFileName().toString();
        ImportJob job = new ImportJob(
                ports.ids().get(),
                handed.owner(),
                handed.name(),
                sha256,
                size(kept),
                handed.connector(),
                handed.follows(),
                State.WAITING,
                now,
                now,
                null,
                List.of());
        jobs.add(job);
        start(job.id());
        return status(job);
    }

    /** How far a job has come; empty when there is none, or it is another's. */
    public Optional<ImportStatus> find(String id, String owner) {
        jobs.forget(ports.clock().instant());
        return jobs.find(id).filter(job -> job.owner().equals(owner)).map(this::status);
    }

    /** The jobs of a person, the newest first. */
    public List<ImportStatus> of(String owner) {
        jobs.forget(ports.clock().instant());
        return jobs.of(owner).stream().map(this::status).toList();
    }

    /**
     * Says which connector reads a file whose own could not be told. The file is not sent again.
     *
     * @return empty when there is no such question of that person, or nobody answered it in a day
     */
    public Optional<ImportStatus> answer(String id, String owner, String connector) {
        if (find(id, owner).filter(status -> asks(status.job())).isEmpty()) {
            return Optional.empty();
        }
        Optional<ImportJob> named = jobs.change(
                id, job -> asks(job) ? job.by(connector, ports.clock().instant()) : job);
        named.ifPresent(job -> start(id));
        return named.map(this::status);
    }

    private static boolean asks(ImportJob job) {
        return job.state() == State.UNCLEAR;
    }

    /** Takes a file back. Once rows are being stored it stays: what is stored is stored. */
    public Optional<ImportStatus> cancel(String id, String owner) {
        return find(id, owner)
                .flatMap(found -> jobs.change(id, this::cancelled))
                .map(this::status);
    }

    private ImportJob cancelled(ImportJob job) {
        boolean nothingStored = job.state() == State.WAITING || job.state() == State.READING || asks(job);
        return nothingStored ? job.in(State.CANCELLED, ports.clock().instant()) : job;
    }

    private ImportStatus status(ImportJob job) {
        Pace pace = paces.get(job.id());
        return pace == null || !job.state().isOpen() ? ImportStatus.resting(job) : ImportStatus.at(job, pace);
    }

    private void start(String id) {
        ports.workers().execute(() -> run(id));
    }

    private void run(String id) {
        try {
            jobs.find(id).filter(job -> job.state().isOpen() && !closed).ifPresent(this::work);
        } catch (GaveUp e) {
            LOG.atInfo().addKeyValue("job", id).log("An import stops before its end");
        } catch (InfrastructureException | UncheckedIOException e) {
            later(id, e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError().addKeyValue("job", id).setCause(e).log("An import failed");
            end(id, job -> job.in(State.FAILED, ports.clock().instant()));
        } finally {
            paces.remove(id);
        }
    }

    private void work(ImportJob job) {
        Path kept = files.find(job.sha256())
                .orElseThrow(() -> new IllegalStateException("the file of a job is no longer kept"));
        Watch watch = new Watch(job.id());
        watch.read(0);
        Outcome<FileReceipt> outcome =
                importer.importFile(new Importer.Request(kept, job.connector(), job.follows()), watch);
        var now = ports.clock().instant();
        switch (outcome) {
            case Outcome.Accepted<FileReceipt> stored -> end(job.id(), open -> open.done(stored.value(), now));
            case Outcome.Rejected<FileReceipt> refused -> end(job.id(), open -> refused(open, refused.problems()));
        }
    }

    private ImportJob refused(ImportJob job, List<Problem> problems) {
        boolean unclear = problems.stream().anyMatch(problem -> problem.code() == ProblemCode.CONNECTOR_UNCLEAR);
        return job.not(
                unclear ? State.UNCLEAR : State.REFUSED, problems, ports.clock().instant());
    }

    /** One that was taken back meanwhile stays so. */
    private void end(String id, UnaryOperator<ImportJob> change) {
        jobs.change(id, job -> job.state().isOpen() ? change.apply(job) : job);
    }

    private void later(String id, RuntimeException why) {
        if (closed) {
            return;
        }
        LOG.atWarn().addKeyValue("job", id).setCause(why).log("An import waits, it cannot be stored now");
        ports.workers().schedule(() -> run(id), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        end(id, job -> job.in(State.WAITING, ports.clock().instant()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a kept file cannot be looked at", e);
        }
    }

    /** What is under way ends at its next row; it is taken up by the next start. */
    @Override
    public void close() {
        closed = true;
        ports.workers().shutdown();
    }

    /** Ends an import that its sender has taken back, or that the hub has no more time for. */
    private static final class GaveUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Keeps the job's state and pace while its rows go by. */
    private final class Watch implements Importer.Progress {

        private final String id;

        Watch(String id) {
            this.id = id;
        }

        @Override
        public void read(long rows) {
            goOnOrGiveUp(State.READING);
            var now = ports.clock().instant();
            paces.compute(id, (key, pace) -> (pace == null ? Pace.begin(0, 0, now) : pace).at(rows, now));
        }

        @Override
        public void found(long rows, long before) {
            goOnOrGiveUp(State.STORING);
            paces.put(id, Pace.begin(rows, before, ports.clock().instant()));
        }

        @Override
        public void stored(long rows) {
            if (closed) {
                throw new GaveUp();
            }
            var now = ports.clock().instant();
            paces.computeIfPresent(id, (key, pace) -> pace.at(rows, now));
        }

        private void goOnOrGiveUp(State state) {
            boolean open = jobs.change(
                            id,
                            job -> job.state().isOpen() && job.state() != state
                                    ? job.in(state, ports.clock().instant())
                                    : job)
                    .filter(job -> job.state() == state)
                    .isPresent();
            if (closed || !open) {
                throw new GaveUp();
            }
        }
    }
}
