package id.usulanhub.pipeline.collect.desk;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.collect.desk.ImportJob.State;
import id.usulanhub.pipeline.collect.reupload.MissingRows;
import id.usulanhub.pipeline.collect.reupload.Reupload;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import id.usulanhub.pipeline.flow.InfrastructureException;
import java.io.UncheckedIOException;
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
        return taken(files.keep(file), handed);
    }

    /** One after the other: a form that is sent twice at once begins one job. */
    private synchronized ImportStatus taken(Path kept, Handed handed) {
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
        jobs.of(handed.owner()).stream()
                .filter(job -> job.state() == State.REMOVES
                        && job.sha256().equals(kept.getFileName().toString()))
                .forEach(job -> cancel(job.id(), handed.owner()));
        ImportJob job = ImportJob.of(
                handed,
                new ImportJob.Kept(
                        ports.ids().get(),
                        kept.getFileName().toString(),
                        kept.toFile().length()),
                ports.clock().instant());
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
     * @return empty when there is no such question of that person, or nobody answered it in a week
     */
    public Optional<ImportStatus> answer(String id, String owner, String connector) {
        return answered(
                id, owner, State.UNCLEAR, job -> job.by(connector, ports.clock().instant()));
    }

    /**
     * Says which file is corrected by one that leaves out rows of another. One whose missing rows its sender has not seen
     * yet is asked about in its turn.
     *
     * @param follows {@link Reuploads#NONE} or the SHA-256 of a file that the same connector has read
     * @return empty when there is no such question of that person, or nobody answered it in a week
     */
    public Optional<ImportStatus> correct(String id, String owner, String follows) {
        return answered(
                id,
                owner,
                State.REMOVES,
                job -> job.correcting(follows, ports.clock().instant()));
    }

    /** One after the other: of two answers at once the second finds no question any more. */
    private synchronized Optional<ImportStatus> answered(
            String id, String owner, State question, UnaryOperator<ImportJob> word) {
        Optional<ImportJob> job = find(id, owner)
                .filter(found -> found.job().state() == question)
                .flatMap(found -> jobs.change(id, asked -> asked.state() == question ? word.apply(asked) : asked));
        job.ifPresent(answered -> start(id));
        return job.map(this::status);
    }

    /** Takes a file back. Once rows are being stored it stays: what is stored is stored. */
    public Optional<ImportStatus> cancel(String id, String owner) {
        return find(id, owner)
                .flatMap(found -> jobs.change(id, this::cancelled))
                .map(this::status);
    }

    private ImportJob cancelled(ImportJob job) {
        return job.state().isOpen() && job.state() != State.STORING
                        || job.state().asks()
                ? job.in(State.CANCELLED, ports.clock().instant())
                : job;
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

    /** What is under way ends at its next row; it is taken up by the next start. */
    @Override
    public void close() {
        closed = true;
        ports.workers().shutdown();
    }

    /** Ends an import that its sender has taken back or has a word to say to, or that the hub has no more time for. */
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
        public void compared(String connector, Reupload reupload) {
            goOnOrGiveUp(State.READING);
            MissingRows.of(connector, reupload)
                    .flatMap(missing -> jobs.change(
                            id, job -> job.asked(missing, ports.clock().instant())))
                    .filter(job -> job.state() == State.REMOVES)
                    .ifPresent(job -> {
                        throw new GaveUp();
                    });
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
