package id.usulanhub.pipeline.aggregate;

import id.usulanhub.pipeline.flow.Batch;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.view.Projection;
import id.usulanhub.view.ViewRecord;

/** Stage 3: what the topics tell becomes rows of the view, with the offsets in the same transaction. */
public final class Projector {

    private final Projection projection;

    public Projector(Projection projection) {
        this.projection = projection;
    }

    /** Projects a batch whole or not at all. */
    public void project(Batch batch) {
        projection.apply(batch.deliveries().stream().map(Projector::record).toList());
    }

    private static ViewRecord record(Delivery delivery) {
        return new ViewRecord(
                delivery.topic(),
                delivery.partition(),
                delivery.offset(),
                delivery.timestamp().toEpochMilli(),
                delivery.key(),
                delivery.headers(),
                delivery.value());
    }
}
