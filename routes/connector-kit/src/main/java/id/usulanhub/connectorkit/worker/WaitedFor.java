package id.usulanhub.connectorkit.worker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Counts how long somebody has waited for a stream; what he does with it meanwhile does not count. */
final class WaitedFor extends FilterInputStream {

    private static final long NOT_NOW = Long.MIN_VALUE;

    private volatile long before;
    private volatile long since = NOT_NOW;

    WaitedFor(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        long start = System.nanoTime();
        since = start;
        try {
            return super.read(into, from, length);
        } finally {
            before = before + System.nanoTime() - start;
            since = NOT_NOW;
        }
    }

    /** Until now. */
    Duration waited() {
        long start = since;
        return Duration.ofNanos(before + (start == NOT_NOW ? 0 : System.nanoTime() - start));
    }
}
