package id.usulanhub.pipeline.verify;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 4: what people decide becomes events of the ledger; a finalised list also goes out to other systems. */
public final class VerifyRoutes extends RouteBuilder {

    private final Endpoint decisions;
    private final Endpoint ledgerAndLists;

    public VerifyRoutes(Endpoint decisions, Endpoint ledgerAndLists) {
        this.decisions = decisions;
        this.ledgerAndLists = ledgerAndLists;
    }

    @Override
    public void configure() {
        from(decisions).routeId("verify.append").to(ledgerAndLists);
    }
}
