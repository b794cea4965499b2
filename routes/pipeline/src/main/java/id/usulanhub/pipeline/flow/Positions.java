package id.usulanhub.pipeline.flow;

import java.util.Map;

/** Where a reader that keeps its own positions goes on. */
@FunctionalInterface
public interface Positions {

    /**
     * Called when the reader starts, and again after each failure.
     *
     * @return for each partition of the topic the offset to read next; a partition that is absent is read from its start
     */
    Map<Integer, Long> next(String topic);
}
