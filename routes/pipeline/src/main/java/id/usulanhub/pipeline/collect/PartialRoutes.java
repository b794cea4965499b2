package id.usulanhub.pipeline.collect;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 1: whenever the clock says so, what nobody has completed is removed. */
public final class PartialRoutes extends RouteBuilder {

    private final Endpoint clock;
    private final PartialShelf shelf;

    public PartialRoutes(Endpoint clock, PartialShelf shelf) {
        this.clock = clock;
        this.shelf = shelf;
    }

    @Override
    public void configure() {
        from(clock).routeId("collect.forget").bean(shelf, "forgetOld");
    }
}
