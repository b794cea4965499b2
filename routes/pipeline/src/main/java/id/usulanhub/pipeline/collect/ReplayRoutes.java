package id.usulanhub.pipeline.collect;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 1, once more: copies of what was received, to be read anew; all of a call or none. */
public final class ReplayRoutes extends RouteBuilder {

    private final Endpoint copies;
    private final Endpoint raw;

    public ReplayRoutes(Endpoint copies, Endpoint raw) {
        this.copies = copies;
        this.raw = raw;
    }

    @Override
    public void configure() {
        from(copies).routeId("collect.replay").to(raw);
    }
}
