package id.usulanhub.pipeline.aggregate;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 3: what was received, refused and decided becomes the view that people look at. */
public final class AggregateRoutes extends RouteBuilder {

    /** Where the records come from, one endpoint a topic. */
    public record Sources(Endpoint raw, Endpoint rejected, Endpoint ledger) {}

    private final Sources at;
    private final Projector projector;

    public AggregateRoutes(Sources at, Projector projector) {
        this.at = at;
        this.projector = projector;
    }

    @Override
    public void configure() {
        // kafka-tx reports what failed, without the payload, and delivers it again.
        errorHandler(noErrorHandler());
        from(at.raw()).routeId("aggregate.raw").bean(projector, "project");
        from(at.rejected()).routeId("aggregate.rejected").bean(projector, "project");
        from(at.ledger()).routeId("aggregate.ledger").bean(projector, "project");
    }
}
