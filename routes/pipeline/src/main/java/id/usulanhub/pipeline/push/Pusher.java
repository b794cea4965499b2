package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.push.PushRun.ListRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Pushes what is due: kecamatan side by side, four at most, the lists of one kecamatan one after the other. */
public final class Pusher {

    private final PushStage.Parts stage;
    private final ReentrantLock oneRunAtATime = new ReentrantLock();

    Pusher(PushStage.Parts stage) {
        this.stage = stage;
    }

    /**
     * Makes every attempt that is due, and looks up what became UNKNOWN and has settled. Waits for a run that is on. What
     * cannot be done now is due again at a later run; nothing is given up.
     */
    public PushRun run() {
        oneRunAtATime.lock();
        try {
            return runAlone();
        } finally {
            oneRunAtATime.unlock();
        }
    }

    private PushRun runAlone() {
        List<ListRef> open = stage.ports().book().openLists();
        AtomicBoolean patience = new AtomicBoolean(targetAsksForPatience(open));
        try (ExecutorService lanes = Executors.newFixedThreadPool(PushSettings.MOST_IN_FLIGHT)) {
            List<Future<List<ListRun>>> running = new ArrayList<>();
            byKecamatan(open).values().forEach(lists -> running.add(lanes.submit(pushOf(lists, patience))));
            return new PushRun(
                    running.stream().flatMap(lane -> outcome(lane).stream()).toList());
        }
    }

    /** A wait that one list was asked for, or that a failed connection caused, holds for the target as a whole. */
    private boolean targetAsksForPatience(List<ListRef> open) {
        Instant now = stage.sources().clock().instant();
        return open.stream()
                .flatMap(list -> stage.ports().book().items(list).stream())
                .anyMatch(item -> DueItems.asksForPatience(item, now));
    }

    private static Map<KodeWilayah, List<ListRef>> byKecamatan(List<ListRef> open) {
        return open.stream()
                .sorted(Comparator.comparingInt(ListRef::tahun).thenComparingLong(ListRef::version))
                .collect(Collectors.groupingBy(ListRef::kecamatan, TreeMap::new, Collectors.toList()));
    }

    private Callable<List<ListRun>> pushOf(List<ListRef> lists, AtomicBoolean patience) {
        return () -> stage.lanes()
                .in(
                        lists.getFirst().kecamatan(),
                        () -> lists.stream().map(list -> push(list, patience)).toList());
    }

    /** A fault of the infrastructure stops this list for this run, and no other. */
    private ListRun push(ListRef list, AtomicBoolean patience) {
        try {
            return new ListPush(stage, list, patience).run();
        } catch (RuntimeException e) {
            stage.ports().alarm().raise(PushAlarm.Reason.RUN_FAILED, list, e.toString());
            return new ListRun(list, 0, Map.of(), "the run failed: " + e);
        }
    }

    private static List<ListRun> outcome(Future<List<ListRun>> lane) {
        try {
            return lane.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lane of the push ended with an error", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the push was interrupted", e);
        }
    }
}
