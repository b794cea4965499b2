package id.usulanhub.pipeline.normalise;

import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.function.BiConsumer;

/** What the ledger knows of where usulan live; asked when a node takes over partitions, then kept in memory. */
@FunctionalInterface
public interface KnownHomes {

    /**
     * Tells of every usulan that stands in a ledger, after everything that is in the ledger now has been folded.
     *
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when that cannot be known now
     */
    void visit(BiConsumer<UsulanId, KodeWilayah> each);
}
