package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that reads until it is stopped: it opens a session, works, and opens another when Kafka ends the first. */
final class ReadLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadLoop.class);

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration SLICE = Duration.ofMillis(100);

    private final Supplier<Session> sessions;
    private final Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean suspended;

    /** Nothing is being delivered, and nothing will be while {@link #suspended}. */
    private volatile boolean idle = true;

    /** The thread while it may wait long for a broker that does not answer; else null. */
    private volatile Thread opening;

    ReadLoop(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void run() {
        try {
            while (!isStopping()) {
                workUntilKafkaFails();
            }
        } finally {
            stopped.countDown();
        }
    }

    private void workUntilKafkaFails() {
        try (Session session = open()) {
            while (!isStopping()) {
                turn(session);
            }
        } catch (RuntimeException | Error e) {
            idle = true;
            report(e);
            await(stopping, backoff.next());
        } finally {
            idle = true;
        }
    }

    private Session open() {
        opening = Thread.currentThread();
        try {
            return sessions.get();
        } finally {
            opening = null;
        }
    }

    /** The order of the two flags makes sure that {@link #suspend} never sees idle before a delivery. */
    private void turn(Session session) {
        idle = false;
        if (suspended) {
            idle = true;
            session.hold(SLICE);
            return;
        }
        Duration wait = session.step();
        if (wait.isZero()) {
            backoff.reset();
        } else {
            hold(session, wait);
        }
    }

    private void hold(Session session, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        long left = wait.toNanos();
        while (left > 0 && !suspended && !isStopping()) {
            session.hold(Duration.ofNanos(Math.min(left, SLICE.toNanos())));
            left = end - System.nanoTime();
        }
    }

    /** Returns when nothing is being delivered any more, or after the time given. */
    void suspend(Duration patience) {
        suspended = true;
        long end = System.nanoTime() + patience.toNanos();
        while (!idle && System.nanoTime() < end) {
            await(stopped, Duration.ofMillis(10));
        }
    }

    void resume() {
        suspended = false;
    }

    /** Returns when the current delivery has ended, or after the time given; whoever waits for Kafka is interrupted. */
    void stop(Duration patience) {
        stopping.countDown();
        Thread waiting = opening;
        if (waiting != null) {
            waiting.interrupt();
        }
        await(stopped, patience);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void report(Throwable failure) {
        if (!isStopping()) {
            LOG.atWarn()
                    .addKeyValue("cause", Failures.kind(failure))
                    .addKeyValue("at", Failures.place(failure))
                    .log("a reader lost Kafka and joins again");
        }
    }

    private static boolean await(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
