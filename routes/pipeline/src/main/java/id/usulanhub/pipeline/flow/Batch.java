package id.usulanhub.pipeline.flow;

import java.util.Iterator;
import java.util.List;

/** What one transaction reads: at least one record; those of one partition in their order. */
public record Batch(List<Delivery> deliveries) implements Iterable<Delivery> {
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
