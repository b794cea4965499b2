package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void every_topic_has_a_file_that_names_it() {
        assertThat(Topics.all())
                .extracting(Topic::name)
                .containsExactly(Topics.RAW, Topics.REJECTED, Topics.LEDGER, Topics.LIST, Topics.REFERENCE);
    }

    @Test
    void what_is_acknowledged_from_raw_and_ledger_is_on_disk() {
        assertThat(Topics.read(Topics.RAW).flushMessages()).isEqualTo(1);
        assertThat(Topics.read(Topics.LEDGER).flushMessages()).isEqualTo(1);
    }

    @Test
    void one_without_a_file_is_named() {
        assertThatThrownBy(() -> Topics.read("hub.no.such.v1")).hasMessageContaining("topics/hub.no.such.v1.yaml");
    }
}
