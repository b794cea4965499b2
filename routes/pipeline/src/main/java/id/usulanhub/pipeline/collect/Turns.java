package id.usulanhub.pipeline.collect;

import id.usulanhub.pipeline.flow.InfrastructureException;
import java.util.HashSet;
import java.util.Set;

/**
 * One import of a file at a time in this process: the second waits and then finds all stored, where it would otherwise
 * take the writer from the first. Between processes Kafka decides.
 */
final class Turns {

    private final Set<String> taken = new HashSet<>();

    /** Somebody's turn; closing passes it on. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits until nobody has the turn of that name.
     *
     * @throws InfrastructureException when interrupted
     */
    synchronized Turn take(String name) {
        try {
            while (!taken.add(name)) {
                wait();
            }
            return () -> give(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted while another import of the same file went on", e);
        }
    }

    private synchronized void give(String name) {
        taken.remove(name);
        notifyAll();
    }
}
