package id.usulanhub.pipeline.flow;

import java.util.ArrayDeque;
import java.util.Deque;

/** Hub nodes of one group, each with the same stage. */
final class Nodes implements AutoCloseable {
    private final Copies copies;
    private final CopyStage.Step step;
    private final Deque<CopyStage> running = new ArrayDeque<>();

    Nodes(Copies copies, CopyStage.Step step) {
        this.copies = copies;
        this.step = step;
    }

    void join() {
        running.addLast(new CopyStage(copies.kafka().settings(), copies.plan(), step));
    }

    /** The node that joined first leaves in order. */
    void leave() {
        running.removeFirst().close();
    }

    @Override
    public void close() {
        running.forEach(CopyStage::close);
    }
}
