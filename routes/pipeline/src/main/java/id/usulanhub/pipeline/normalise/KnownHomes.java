package id.usulanhub.pipeline.normalise;

import id.usulanhub.domain.usulan.UsulanId;

/** What the ledger knows of where usulan live; asked when a node takes over partitions, then kept in memory. */
@FunctionalInterface
public interface KnownHomes {

    /**
     * Tells of every usulan that stands in a ledger, after everything that is in the ledger now has been folded.
     *
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when that cannot be known now
     */
    void visit(Visitor each);

    /** Hears of one usulan. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param home the ledger in which it stands, and the document that it was read of
         * @param newest the offset in its raw partition of the newest submission that was accepted
         */
        void accept(UsulanId usulan, Home home, long newest);
    }
}
