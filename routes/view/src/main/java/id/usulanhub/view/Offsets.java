package id.usulanhub.view;

import java.time.Duration;

/** How far the view has read, and a way to wait for it. */
public final class Offsets {

    Offsets() {}

    /** The offset to read next; 0 before the first record. */
    public long next(String topic, int partition) {
        throw new UnsupportedOperationException();
    }

    /** Waits until the record at {@code offset} is in the view; false when {@code atMost} has passed before. */
    public boolean awaitPassed(String topic, int partition, long offset, Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
