package id.usulanhub.pipeline.broker;

import id.usulanhub.pipeline.broker.BrokerStatus.State;
import id.usulanhub.pipeline.flow.InfrastructureException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub's own Kafka broker as a supervised child process, for an installation on one machine. It is started again when
 * it ends, and stays down, saying why, when that does not help.
 */
public final class BrokerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);

    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** An orphan of a killed hub ends by itself within this time. */
    private static final Duration ORPHAN = Duration.ofMinutes(1);

    private static final Duration BETWEEN_CLAIMS = Duration.ofSeconds(1);

    private static final int EXIT_USAGE = 2;
    private static final int EXIT_REFUSED = 3;
    private static final int EXIT_LOCKED = 4;

    private final BrokerSettings settings;
    private final BrokerFolder folder;
    private final InstantSource clock;
    private final Ports ports = new Ports(bound -> ThreadLocalRandom.current().nextInt(bound));
    private final Restarts restarts = new Restarts();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch decided = new CountDownLatch(1);
    private final Thread supervisor = new Thread(this::supervise, "broker-supervisor");

    private volatile BrokerStatus status = BrokerStatus.of(State.STARTING, "the broker is being started");
    private volatile Child child;
    private volatile int port;
    private boolean wasReady;
    private Duration waitedForOrphan = Duration.ZERO;

    private BrokerProcess(BrokerSettings settings, BrokerFolder folder, InstantSource clock) {
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Starts the broker and returns when it is ready.
     *
     * @throws IllegalStateException when the data folder is not one to keep data in
     * @throws InfrastructureException when the broker does not start; the message says why
     */
    public static BrokerProcess start(BrokerSettings settings, InstantSource clock) {
        BrokerProcess broker = new BrokerProcess(settings, BrokerFolder.open(settings), clock);
        broker.supervisor.start();
        broker.awaitDecision();
        if (broker.status().state() != State.READY) {
            String why = broker.status().why();
            broker.close();
            throw new InfrastructureException(why, null);
        }
        return broker;
    }

    /** Where clients find it; the same for as long as this object lives. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public BrokerStatus status() {
        return status;
    }

    /** Of the process that runs now, or ran last. */
    public long pid() {
        return child.pid();
    }

    /** Stops the broker in order; kills it when it has not ended within 30 s. */
    @Override
    public void close() {
        stopping.countDown();
        Child current = child;
        if (current != null) {
            current.stop(STOPPING);
        }
        join();
        status = BrokerStatus.of(State.STOPPED, "the broker was stopped");
    }

    private void supervise() {
        try {
            while (!isStopping() && run()) {
                LOG.atInfo().addKeyValue("data", folder.data()).log("the broker is started again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            down("the broker cannot be started: " + e.getMessage());
        } finally {
            decided.countDown();
        }
    }

    /** Runs the broker once. @return whether to run it again */
    private boolean run() throws InterruptedException {
        port = wasReady ? port : ports.firstFree(settings.port(), folder.port().orElse(0));
        status = BrokerStatus.of(State.STARTING, "the broker is starting");
        Child running = Child.start(settings.lib(), folder, port, ports.anotherThan(port));
        child = running;
        if (isStopping()) {
            running.stop(STOPPING);
            return false;
        }
        if (awaitReady(running)) {
            ready();
        } else {
            running.kill();
        }
        int exit = running.waitFor();
        return !isStopping() && comeBack(exit);
    }

    private boolean awaitReady(Child running) throws InterruptedException {
        Readiness readiness = new Readiness(port, folder.clusterId());
        long end = System.nanoTime() + STARTING.toNanos();
        while (running.isAlive() && !isStopping() && System.nanoTime() < end) {
            if (readiness.isReady()) {
                return true;
            }
            pause(BETWEEN_LOOKS);
        }
        // Whoever stops it closes its input; it is left to end in order.
        return isStopping() && running.isAlive();
    }

    private void ready() {
        if (isStopping()) {
            return;
        }
        folder.remember(port);
        wasReady = true;
        waitedForOrphan = Duration.ZERO;
        status = BrokerStatus.of(State.READY, "");
        LOG.atInfo().addKeyValue("bootstrap", bootstrapServers()).log("the broker is ready");
        decided.countDown();
    }

    private boolean comeBack(int exit) throws InterruptedException {
        return switch (exit) {
            case EXIT_USAGE, EXIT_REFUSED -> down("the broker does not start: " + folder.lastWords());
            case EXIT_LOCKED -> waitForOrphan();
            default -> restart(exit);
        };
    }

    private boolean waitForOrphan() throws InterruptedException {
        if (waitedForOrphan.compareTo(ORPHAN) >= 0) {
            return down(folder.lastWords() + " and does not let go of it: is another hub running?");
        }
        waitedForOrphan = waitedForOrphan.plus(BETWEEN_CLAIMS);
        return again(folder.lastWords() + "; waiting for it to end", BETWEEN_CLAIMS);
    }

    private boolean restart(int exit) throws InterruptedException {
        String why = "the broker ended with code " + exit + ": " + folder.lastWords();
        Optional<Duration> wait = restarts.after(clock.instant());
        return wait.isPresent()
                ? again(why, wait.get())
                : down(why + "; it failed too often and stays down, see " + folder.log() + ".log");
    }

    private boolean again(String why, Duration wait) throws InterruptedException {
        status = BrokerStatus.of(State.WAITING, why);
        LOG.atWarn().addKeyValue("wait", wait).log(why);
        pause(wait);
        return true;
    }

    private boolean down(String why) {
        status = BrokerStatus.of(State.DOWN, why);
        LOG.error(why);
        return false;
    }

    private void pause(Duration wait) throws InterruptedException {
        if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("a wait was cut short since the broker is being stopped");
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void awaitDecision() {
        try {
            decided.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = BrokerStatus.of(State.STOPPED, "interrupted while the broker started");
        }
    }

    private void join() {
        try {
            supervisor.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
