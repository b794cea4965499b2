package id.usulanhub.pipeline.collect.poll;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 1: whenever the clock says so, a source that does not send by itself is asked. */
public final class PollRoutes extends RouteBuilder {

    private final Endpoint clock;
    private final String connector;
    private final Poller poller;

    public PollRoutes(Endpoint clock, String connector, Poller poller) {
        this.clock = clock;
        this.connector = connector;
        this.poller = poller;
    }

    /** The route of a connector. */
    public static String id(String connector) {
        return "collect.poll." + connector;
    }

    @Override
    public void configure() {
        from(clock).routeId(id(connector)).bean(poller, "run");
    }
}
