package id.usulanhub.pipeline.normalise;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Learns homes from the ledger itself, so that normalising waits for nothing but Kafka. The ledgers of two kecamatan have
 * no common order, but the raw records of one usulan have: the newest of them tells where it lives.
 */
public final class LedgerHomes implements KnownHomes {

    private record Newest(long rawOffset, KodeWilayah key) {
        private Newest orNewer(Newest other) {
            return other.rawOffset > rawOffset ? other : this;
        }
    }

    private final TopicScan topics;

    public LedgerHomes(TopicScan topics) {
        this.topics = topics;
    }

    @Override
    public void visit(BiConsumer<UsulanId, KodeWilayah> each) {
        Map<UsulanId, Newest> newest = new HashMap<>();
        topics.read(Topics.LEDGER, record -> {
            if (Json.readEvent(record.value()) instanceof UsulanNormalised event) {
                newest.merge(event.usulan().id(), newest(event), Newest::orNewer);
            }
        });
        newest.forEach((usulan, home) -> each.accept(usulan, home.key()));
    }

    private static Newest newest(UsulanNormalised event) {
        String rawId = event.usulan().origin().rawId();
        return new Newest(
                Long.parseLong(rawId.substring(rawId.indexOf('-') + 1)),
                event.meta().key());
    }
}
