package id.usulanhub.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.pipeline.Samples;
import id.usulanhub.pipeline.flow.Batch;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.pipeline.flow.Message;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an usulan was read by is on disk before the usulan is. */
class MappingArchiveTest {

    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final List<Message> kept = new ArrayList<>();
    private boolean down;

    @Test
    void a_version_is_kept_once_before_anything_that_it_made_is_handed_on() {
        Normaliser normaliser = normaliser();
        down = true;

        assertThatThrownBy(() -> normaliser.normalise(batch(3, "setu jalan")))
                .isInstanceOf(InfrastructureException.class);
        down = false;
        assertThat(normaliser.normalise(batch(3, "setu jalan"))).hasSize(1);
        normaliser.normalise(batch(4, "setu jembatan"));

        assertThat(kept)
                .extracting(Message::key)
                .containsExactly(MappingVersion.key("web-form", WordConnector.VERSION));
    }

    @Test
    void to_look_up_by_what_an_usulan_was_read_keeps_nothing() {
        assertThat(archive().version("web-form", WordConnector.VERSION)).isPresent();

        assertThat(kept).isEmpty();
    }

    private Normaliser normaliser() {
        return new Normaliser(archive(), () -> null, each -> {}, clock);
    }

    private MappingArchive archive() {
        return new MappingArchive(
                Connectors.of(List.of(new WordConnector()), List.of()),
                new MappingArchive.Store(reader -> {}, this::keep),
                clock);
    }

    private void keep(List<Message> versions) {
        if (down) {
            throw new InfrastructureException("the broker is down", null);
        }
        kept.addAll(versions);
    }

    private static Batch batch(long offset, String words) {
        return new Batch(List.of(Samples.delivery(offset, Samples.received(1, words))), 1);
    }
}
