package id.usulanhub.pipeline.push;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 5: whenever the clock says so, what is due goes to SIPD; each attempt and its outcome become events of the ledger. */
public final class PushRoutes extends RouteBuilder {

    private final Endpoint clock;
    private final Pusher pusher;
    private final Endpoint events;
    private final Endpoint ledger;

    /**
     * @param clock says when to look for what is due
     * @param events takes the stage's events on their way to {@code ledger}
     */
    public PushRoutes(Endpoint clock, Pusher pusher, Endpoint events, Endpoint ledger) {
        this.clock = clock;
        this.pusher = pusher;
        this.events = events;
        this.ledger = ledger;
    }

    @Override
    public void configure() {
        from(clock).routeId("push.due").bean(pusher, "run");
        from(events).routeId("push.append").to(ledger);
    }
}
