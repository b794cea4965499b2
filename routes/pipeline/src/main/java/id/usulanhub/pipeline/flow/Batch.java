package id.usulanhub.pipeline.flow;

import java.util.Iterator;
import java.util.List;

/**
 * What one transaction reads: at least one record; those of one partition in their order.
 *
 * @param assignment another number whenever the reader got partitions or began anew, so that a stage which remembers what
 *     it has written knows when another node may have written in between
 */
public record Batch(List<Delivery> deliveries, long assignment) implements Iterable<Delivery> {
    public Batch {
        deliveries = List.copyOf(deliveries);
    }

    @Override
    public Iterator<Delivery> iterator() {
        return deliveries.iterator();
    }

    public int size() {
        return deliveries.size();
    }

    /** How many records; never what is in them. */
    @Override
    public String toString() {
        return "batch of " + deliveries.size();
    }
}
