package id.usulanhub.pipeline.push;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 5: what the push does and learns becomes events of the ledger, before and after the socket. */
public final class PushAppendRoutes extends RouteBuilder {

    private final Endpoint events;
    private final Endpoint ledger;

    /** @param ledger transactional, so that a node which another has replaced is shut out before it opens a socket */
    public PushAppendRoutes(Endpoint events, Endpoint ledger) {
        this.events = events;
        this.ledger = ledger;
    }

    @Override
    public void configure() {
        from(events).routeId("push.append").to(ledger);
    }
}
