package id.usulanhub.pipeline.flow;

import java.util.List;

/**
 * What an endpoint URI says of reading.
 *
 * @param groupId of the consumer group whose offsets are committed with what is written; null with {@code positions}
 * @param consumers threads, each with a transaction of its own; 1 with {@code positions}
 * @param maxBatch records in one transaction at most
 * @param positions where a reader goes on that keeps its positions itself; null for a group
 * @param poison what becomes of a record that cannot be taken; without one a reader with {@code positions} stands still
 */
record ReadOptions(
        List<String> topics, String groupId, int consumers, int maxBatch, Positions positions, PoisonHandler poison) {

    /** @throws IllegalArgumentException naming the option that is missing or does not fit */
    void validate() {
        require((groupId == null) != (positions == null), "either groupId or positions is needed");
        require(positions != null || poison != null, "poison is needed with groupId: what becomes of a bad record");
        require(consumers >= 1, "consumers is " + consumers);
        require(positions == null || consumers == 1, "consumers must be 1 with positions");
        require(maxBatch >= 1, "maxBatch is " + maxBatch);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("kafka-tx:" + String.join(",", topics) + ": " + otherwise);
        }
    }
}
