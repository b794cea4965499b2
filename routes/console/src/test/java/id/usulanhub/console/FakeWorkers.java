package id.usulanhub.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Workers of the import desk: what is handed to them runs at once, or when a test says so. */
public class FakeWorkers extends ScheduledThreadPoolExecutor {

    public boolean atOnce = true;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    FakeWorkers() {
        super(1);
    }

    @Override
    public void execute(Runnable work) {
        if (atOnce) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        waiting.add(work);
        return null;
    }

    /** Nobody waits any longer, and nothing of it runs. */
    public void forget() {
        atOnce = true;
        waiting.clear();
    }
}
