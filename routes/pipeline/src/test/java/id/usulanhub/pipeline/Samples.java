package id.usulanhub.pipeline;

import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.usulan.Document;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Topics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Records and usulan that are like real ones, for tests. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    public static final KodeWilayah SETU = new KodeWilayah("32.16.18");
    public static final KodeWilayah CIKARANG = new KodeWilayah("32.16.09");

    private static final KodeWilayah BEKASI = new KodeWilayah("32.16");

    private Samples() {}

    /** 32 hexadecimal digits that differ with {@code number}. */
    public static String sourceKey(int number) {
        return String.format("%032x", number);
    }

    public static Received received(int number, String payload) {
        return new Received(
                "web-form",
                sourceKey(number),
                "UH-" + number,
                NOW,
                "",
                "application/json",
                "hash of " + payload,
                "",
                payload.getBytes(StandardCharsets.UTF_8));
    }

    /** The same submission with other words in it. */
    public static Received saying(Received received, String words) {
        return new Received(
                received.connector(),
                received.sourceKey(),
                received.receipt(),
                received.at(),
                received.place(),
                received.mediaType(),
                received.contentHash(),
                received.batch(),
                words.getBytes(StandardCharsets.UTF_8));
    }

    /** The received record as the raw topic delivers it. */
    public static Delivery delivery(long offset, Received received) {
        Message message = RawRecords.message(received);
        return new Delivery(Topics.RAW, 0, offset, NOW, message.key(), message.headers(), message.value());
    }

    /** An usulan as a connector makes it of a received record. */
    public static Usulan usulan(Received received, String rawId, KodeWilayah kecamatan) {
        return new Usulan(
                new UsulanId(received.connector() + ":" + received.sourceKey()),
                2027,
                new Usulan.Origin(
                        received.connector(),
                        "form",
                        received.place(),
                        received.contentHash(),
                        rawId,
                        received.receipt(),
                        received.at(),
                        "0a1b2c3d4e5f"),
                new Usulan.Lokasi(BEKASI, kecamatan, null, "Kampung Sawah RT 02"),
                new Usulan.Pekerjaan("JL-1", "Peningkatan jalan", "1.03.0.00.0.00.01.0000", "Dinas"),
                new Usulan.Usul(
                        new String(received.payload(), StandardCharsets.UTF_8),
                        "becek",
                        BigDecimal.TEN,
                        "m",
                        1_000_000L,
                        1),
                new Usulan.Pengusul("Nama", null),
                Map.of());
    }

    /** The same usulan, read of a document whose files may come apart from it. */
    public static Usulan of(Usulan usulan, Document document) {
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
                usulan.atribut());
    }
}
