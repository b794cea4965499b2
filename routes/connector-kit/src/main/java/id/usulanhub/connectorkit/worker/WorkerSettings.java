package id.usulanhub.connectorkit.worker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process that reads one file may cost.
 *
 * @param spool folder for what it writes for a while, made when absent
 * @param heapMegabytes its heap
 * @param least how long the reader of a file may be waited for; the time in which its rows are worked on does not count
 * @param perMegabyte how much longer for each megabyte of the file
 * @param atOnce how many files are read at the same time; whoever wants to read one more waits
 */
public record WorkerSettings(Path spool, int heapMegabytes, Duration least, Duration perMegabyte, int atOnce) {

    private static final int HEAP_MEGABYTES = 256;
    private static final long MEGABYTE = 1L << 20;

    /** What suits every file within {@link id.usulanhub.connectorkit.workbook.SheetLimits#DEFAULT}. */
    public static WorkerSettings in(Path spool) {
        return new WorkerSettings(spool, HEAP_MEGABYTES, Duration.ofSeconds(60), Duration.ofSeconds(3), 2);
    }

    Duration deadline(long fileBytes) {
        return least.plus(perMegabyte.multipliedBy(fileBytes / MEGABYTE));
    }
}
