package id.usulanhub.domain.ledger;

import id.usulanhub.domain.usulan.Document;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Usulan for tests. */
public final class Usulans {

    public static final Instant START = Instant.parse("2026-11-21T01:00:00Z");
    public static final int TAHUN = 2027;

    private Usulans() {}

    public static UsulanId id(int number) {
        return new UsulanId("web-form:" + "%032x".formatted(number));
    }

    /** @param rawOffset its place in partition 0 of the raw topic */
    public static Usulan usulan(UsulanId id, KodeWilayah kecamatan, long rawOffset, Usulan.Usul usul) {
        String source = id.value().substring(id.value().indexOf(':') + 1);
        return new Usulan(
                id,
                TAHUN,
                new Usulan.Origin(
                        "web-form",
                        source,
                        "",
                        "00",
                        "0-" + rawOffset,
                        "UH-" + rawOffset,
                        START.plusSeconds(rawOffset),
                        "0a1b2c3d4e5f"),
                new Usulan.Lokasi(new KodeWilayah("32.16"), kecamatan, null, "Kp. Baru RT 01"),
                new Usulan.Pekerjaan("JLN-01", "Jalan lingkungan", "1.03.0.00.0.00.01.0000", "Dinas"),
                usul,
                new Usulan.Pengusul("Warga", null),
                Map.of("penerima_kk", BigDecimal.valueOf(10)));
    }

    /** @param prioritas null when the desa gave none */
    public static Usulan.Usul usul(long anggaran, Integer prioritas) {
        return new Usulan.Usul("jalan rusak", "", new BigDecimal("12.5"), "m", anggaran, prioritas);
    }

    /** An usulan that was read of an instance of a form, with the files that came with it. */
    public static Usulan instance(Usulan usulan, Document document, Usulan.Lampiran... files) {
        Usulan.Origin origin = usulan.origin();
        return new Usulan(
                usulan.id(),
                usulan.tahun(),
                new Usulan.Origin(
                        origin.connector(),
                        origin.sourceId(),
                        origin.place(),
                        origin.contentHash(),
                        origin.rawId(),
                        origin.receipt(),
                        origin.receivedAt(),
                        origin.mapping(),
                        document),
                usulan.lokasi(),
                usulan.pekerjaan(),
                usulan.usul(),
                usulan.pengusul(),
                usulan.atribut(),
                List.of(files));
    }
}
