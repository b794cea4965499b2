package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.domain.collect.Received;
import id.usulanhub.pipeline.Samples;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.Topics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RawRecordsTest {

    @Test
    void what_was_received_comes_back_byte_for_byte() {
        Received received = Samples.received(1, "{\"id\": 1 }");

        assertThat(RawRecords.received(Samples.delivery(7, received)))
                .usingRecursiveComparison()
                .isEqualTo(received);
    }

    @Test
    void the_key_keeps_the_revisions_of_one_submission_in_order() {
        assertThat(RawRecords.message(Samples.received(1, "new")).key())
                .isEqualTo(RawRecords.message(Samples.received(1, "newer")).key());
    }

    @Test
    void a_record_that_is_not_ours_is_told_as_far_as_it_can_be() {
        Delivery foreign = new Delivery(Topics.RAW, 2, 5, Samples.NOW, "someone", Map.of(), new byte[] {1});

        assertThatThrownBy(() -> RawRecords.received(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RawRecords.asFarAsKnown(foreign).payload()).containsExactly(1);
        assertThat(RawRecords.rawId(foreign)).isEqualTo("2-5");
    }
}
