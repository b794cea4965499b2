package id.usulanhub.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.pipeline.Samples;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.normalise.Comparison.Change;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The changed connectors here read other words than the running one does. */
class MappingDiffTest {

    private final List<Delivery> history = List.of(
            record(1, "setu jalan"), record(2, "cikarang jembatan"), record(3, "setoe selokan"), record(4, "entah"));

    @Test
    void the_same_connector_changes_nothing() {
        MappingDiffReport report = compare(words -> words);

        assertThat(report.isClean()).isTrue();
        assertThat(report.counts()).containsEntry(Change.SAME, 4L);
        assertThat(report.examples()).isEmpty();
    }

    @Test
    void what_the_changed_connector_understands_better_is_newly_accepted() {
        MappingDiffReport report = compare(words -> words.replace("setoe", "setu"));

        assertThat(report.counts()).containsEntry(Change.NEWLY_ACCEPTED, 1L).containsEntry(Change.SAME, 3L);
        assertThat(report.examples()).extracting(Comparison::rawId).containsExactly("0-3");
    }

    @Test
    void what_it_no_longer_understands_is_newly_rejected_with_its_problems() {
        MappingDiffReport report = compare(words -> words.replace("cikarang", "tjikarang"));

        assertThat(report.counts()).containsEntry(Change.NEWLY_REJECTED, 1L);
        assertThat(report.problems()).containsExactly(Map.entry("WILAYAH_UNKNOWN@wilayah", 1L));
    }

    @Test
    void a_value_that_would_differ_is_named_by_its_field_and_never_shown() {
        MappingDiffReport report = compare(words -> words.equals("setu jalan") ? "cikarang jalan" : words);

        assertThat(report.counts()).containsEntry(Change.CHANGED, 1L);
        assertThat(report.fields()).containsOnlyKeys("/lokasi/kecamatan", "/usul/uraian");
        assertThat(report.toString()).doesNotContain("jalan");
    }

    @Test
    void another_key_would_make_another_usulan_and_is_told() {
        Connector keyed = new WordConnector("web-form") {
            @Override
            public Outcome<List<Part>> split(String mediaType, byte[] payload) {
                return super.split(mediaType, payload)
                        .map(parts -> parts.stream()
                                .map(part -> new Part(Samples.sourceKey(77), part.place(), part.sourceId()))
                                .toList());
            }
        };

        MappingDiffReport report =
                new MappingDiff(history::forEach, () -> null).compare(new WordConnector("web-form"), keyed);

        assertThat(report.fields()).containsExactly(Map.entry("/id", 2L));
    }

    @Test
    void records_of_other_connectors_are_not_looked_at() {
        MappingDiffReport report =
                new MappingDiff(history::forEach, () -> null).compare(new Named("other"), new Named("other"));

        assertThat(report.counts().values()).containsOnly(0L);
    }

    private MappingDiffReport compare(UnaryOperator<String> change) {
        return new MappingDiff(history::forEach, () -> null).compare(new WordConnector(), new Changed(change));
    }

    private static Delivery record(int number, String words) {
        return Samples.delivery(number, Samples.received(number, words));
    }

    /** Reads the words after they were changed. */
    private static final class Changed extends WordConnector {

        private final UnaryOperator<String> change;

        private Changed(UnaryOperator<String> change) {
            this.change = change;
        }

        @Override
        public Outcome<Usulan> normalise(Received received, String rawId, Reference reference) {
            String words = change.apply(new String(received.payload(), StandardCharsets.UTF_8));
            return super.normalise(Samples.saying(received, words), rawId, reference);
        }
    }

    /** A connector that nothing came through. */
    private static final class Named extends WordConnector {

        private final String name;

        private Named(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }
    }
}
