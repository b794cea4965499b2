package id.usulanhub.pipeline.flow;

import org.apache.camel.Exchange;

/** What takes a batch: the route behind a consumer. */
@FunctionalInterface
interface Stage {

    /**
     * Takes the batch inside an open unit of work.
     *
     * @return null when it was taken whole; else why not
     */
    Throwable take(Batch batch, Unit unit);

    /** Why an exchange failed, or null when it did not. */
    static Throwable failure(Exchange exchange) {
        if (exchange.getException() != null) {
            return exchange.getException();
        }
        return exchange.isRollbackOnly() ? new IllegalStateException("the route asked for a rollback") : null;
    }
}
