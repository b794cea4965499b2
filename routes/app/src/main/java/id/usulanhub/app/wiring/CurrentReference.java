package id.usulanhub.app.wiring;

import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import java.util.function.Supplier;

/**
 * What values are looked up in now. It is exchanged as a whole: whoever reads a record reads all of it by one and the same,
 * and asks again for the next.
 */
final class CurrentReference implements Supplier<Reference> {

    private volatile Reference now;

    CurrentReference(Reference first) {
        now = first;
    }

    @Override
    public Reference get() {
        return now;
    }

    /** Puts another kamus in force. */
    synchronized void exchange(KamusIndex kamus) {
        now = new Reference(now.kabupaten(), now.tahun(), now.wilayah(), kamus, now.satuan());
    }
}
