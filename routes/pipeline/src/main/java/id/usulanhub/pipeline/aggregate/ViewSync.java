package id.usulanhub.pipeline.aggregate;

import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.pipeline.flow.Written;
import id.usulanhub.view.Offsets;
import java.time.Duration;
import java.util.List;

/** Waits until the view has passed what was written, so that people read their own writes. */
public final class ViewSync {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Offsets offsets;

    public ViewSync(Offsets offsets) {
        this.offsets = offsets;
    }

    /** @throws InfrastructureException when the view has not passed the records in time */
    public void await(List<Written> written) {
        written.forEach(record -> await(record.topic(), record.partition(), record.offset()));
    }

    private void await(String topic, int partition, long offset) {
        try {
            if (!offsets.awaitPassed(topic, partition, offset, PATIENCE)) {
                throw new InfrastructureException("the view has not caught up in time", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted while the view caught up", e);
        }
    }
}
