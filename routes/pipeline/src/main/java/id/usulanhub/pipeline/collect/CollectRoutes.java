package id.usulanhub.pipeline.collect;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 1: what came through a door becomes raw records; the answer comes when Kafka has them. */
public final class CollectRoutes extends RouteBuilder {

    private final Endpoint doors;
    private final Endpoint raw;
    private final Endpoint parts;
    private final Endpoint atomic;

    /**
     * @param doors gets a submission of one record
     * @param raw writes it
     * @param parts gets a submission of several records
     * @param atomic writes all of them or none
     */
    public CollectRoutes(Endpoint doors, Endpoint raw, Endpoint parts, Endpoint atomic) {
        this.doors = doors;
        this.raw = raw;
        this.parts = parts;
        this.atomic = atomic;
    }

    @Override
    public void configure() {
        from(doors).routeId("collect.record").to(raw);
        from(parts).routeId("collect.parts").to(atomic);
    }
}
