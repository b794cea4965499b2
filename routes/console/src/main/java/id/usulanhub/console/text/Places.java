package id.usulanhub.console.text;

import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import org.springframework.stereotype.Component;

/** Places by their names; a code that is not known speaks for itself. */
@Component
public class Places {

    private final WilayahIndex wilayah;

    Places(WilayahIndex wilayah) {
        this.wilayah = wilayah;
    }

    /** A dash for no place at all. */
    public String name(KodeWilayah kode) {
        return kode == null ? "–" : wilayah.find(kode).map(Wilayah::nama).orElse(kode.value());
    }
}
