package id.usulanhub.pipeline.flow;

import java.util.List;

/**
 * One topic as its file in {@code schemas/topics} describes it.
 *
 * @param partitions at least 1; never made fewer
 * @param cleanup {@code keep} for ever, or {@code compact}
 * @param flushMessages 1 when a lone broker shall sync each produced batch to disk before it acknowledges; else null
 * @param producers ids of the routes that write it
 * @param consumers ids of the routes that read it
 */
public record Topic(
        String name,
        String stage,
        int partitions,
        String cleanup,
        Integer flushMessages,
        List<String> producers,
        List<String> consumers) {
    /** @throws IllegalArgumentException naming what is missing or out of range */
    public Topic {
        require(name != null && !name.isBlank(), "a topic has no name");
        require(partitions >= 1, name + ": partitions is " + partitions);
        require("keep".equals(cleanup) || "compact".equals(cleanup), name + ": cleanup is " + cleanup);
        producers = producers == null ? List.of() : List.copyOf(producers);
        consumers = consumers == null ? List.of() : List.copyOf(consumers);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
