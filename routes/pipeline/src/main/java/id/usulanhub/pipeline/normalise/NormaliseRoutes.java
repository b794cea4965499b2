package id.usulanhub.pipeline.normalise;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 2: a raw record becomes an usulan in the ledger, or a list of problems with the record attached. */
public final class NormaliseRoutes extends RouteBuilder {

    private final Endpoint raw;
    private final Endpoint ledgerAndRejected;
    private final Normaliser normaliser;

    public NormaliseRoutes(Endpoint raw, Endpoint ledgerAndRejected, Normaliser normaliser) {
        this.raw = raw;
        this.ledgerAndRejected = ledgerAndRejected;
        this.normaliser = normaliser;
    }

    @Override
    public void configure() {
        // kafka-tx reports what failed, without the payload, and delivers it again.
        errorHandler(noErrorHandler());
        from(raw)
                .routeId("normalise.records")
                .transform()
                .method(normaliser, "normalise")
                .to(ledgerAndRejected);
    }
}
