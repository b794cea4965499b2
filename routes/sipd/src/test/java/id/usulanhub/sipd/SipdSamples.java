package id.usulanhub.sipd;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A list, and settings that a test need not wait for. */
final class SipdSamples {

    static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    static final String SECRET = "rahasia-sekali";
    static final ListRef LIST = new ListRef(2027, new KodeWilayah("32.16.01"), 1);

    private SipdSamples() {}

    static PriorityList list() {
        return new PriorityList(LIST, NOW, "bappeda", 1_000_000_000L, 150_000_000L, List.of(full(), sparse()));
    }

    static Item full() {
        return item(1, new KodeWilayah("32.16.01.2001"), new BigDecimal("12.5"), "m");
    }

    /** What an usulan without desa, volume and unit becomes. */
    static Item sparse() {
        return item(2, null, null, null);
    }

    private static Item item(int number, KodeWilayah desa, BigDecimal volume, String satuan) {
        return new Item(
                number,
                new UsulanId("web-form:" + String.format("%032x", number)),
                2,
                new PriorityList.Pekerjaan("JLN-01", "Jalan lingkungan", "betonisasi", "becek", "1.03", "Dinas PU"),
                desa,
                "RT 01",
                volume,
                satuan,
                75_000_000L,
                new PriorityList.Skor(420, Map.of("URGENSI", 200L, "MANFAAT", 220L)),
                true);
    }

    static SipdSettings settings(URI address, Path archive) {
        return new SipdSettings(
                address,
                SipdSettings.Credential.bearer(() -> SECRET),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                10_000,
                archive,
                new SipdSettings.Breaker(1000, Duration.ofSeconds(30)));
    }
}
