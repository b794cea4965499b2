package id.usulanhub.view;

import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Questions about single usulan. */
public final class UsulanQueries {

    UsulanQueries() {}

    /** One usulan, when it stands in {@code scope} or within it. */
    public Optional<UsulanDetail> detail(UsulanId id, KodeWilayah scope) {
        throw new UnsupportedOperationException();
    }

    /** The ledger in which the usulan stands now; empty when it never was in one or has left. */
    public Optional<KodeWilayah> home(UsulanId id) {
        throw new UnsupportedOperationException();
    }

    /** Tells {@code each} the ledger of every usulan that stands in one, in no order. */
    public void homes(BiConsumer<UsulanId, KodeWilayah> each) {
        throw new UnsupportedOperationException();
    }
}
