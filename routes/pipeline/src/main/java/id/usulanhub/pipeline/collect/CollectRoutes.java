package id.usulanhub.pipeline.collect;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 1: what came through a door becomes raw records; the answer comes when Kafka has them. */
public final class CollectRoutes extends RouteBuilder {

    private final Endpoint doors;
    private final Endpoint raw;

    public CollectRoutes(Endpoint doors, Endpoint raw) {
        this.doors = doors;
        this.raw = raw;
    }

    @Override
    public void configure() {
        from(doors).routeId("collect.record").to(raw);
    }
}
