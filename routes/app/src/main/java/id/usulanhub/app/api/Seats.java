package id.usulanhub.app.api;

import id.usulanhub.app.HubSettings;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import org.springframework.stereotype.Component;

/** For which kecamatan a command acts, and as whom. */
@Component
final class Seats {

    private static final String ACTOR = "operator-cli";

    private final HubSettings settings;

    Seats(HubSettings settings) {
        this.settings = settings;
    }

    KodeWilayah kabupaten() {
        return settings.kodeKabupaten();
    }

    int tahun() {
        return settings.tahun();
    }

    /** The seat of a kecamatan of the kabupaten; anything else is not found. */
    Seat of(String kode) {
        if (!KodeWilayah.isKode(kode) || !new KodeWilayah(kode).isWithin(kabupaten())) {
            throw Refused.notFound("kecamatan " + kode);
        }
        return new Seat(ACTOR, new KodeWilayah(kode), tahun());
    }
}
