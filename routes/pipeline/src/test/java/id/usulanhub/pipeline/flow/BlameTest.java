package id.usulanhub.pipeline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class BlameTest {

    @Test
    void what_a_stage_throws_lies_in_the_records() {
        assertThat(Blame.of(new IllegalArgumentException())).isEqualTo(Blame.RECORDS);
        assertThat(Blame.of(new StackOverflowError())).isEqualTo(Blame.RECORDS);
    }

    @Test
    void what_a_stage_stands_on_lies_in_the_infrastructure() {
        assertThat(Blame.of(new RuntimeException(new InfrastructureException("busy", null))))
                .isEqualTo(Blame.INFRASTRUCTURE);
        assertThat(Blame.of(new BrokerUnavailable(new TimeoutException()))).isEqualTo(Blame.INFRASTRUCTURE);
        assertThat(Blame.of(new OutOfMemoryError())).isEqualTo(Blame.INFRASTRUCTURE);
    }

    @Test
    void what_kafka_says_of_this_reader_ends_its_session() {
        assertThat(Blame.of(new ProducerFencedException("fenced"))).isEqualTo(Blame.KAFKA);
        assertThat(Blame.of(new ExecutionException(new TimeoutException()))).isEqualTo(Blame.KAFKA);
    }

    @Test
    void a_record_that_is_too_large_would_be_too_large_for_ever() {
        assertThat(Blame.of(new KafkaException("commit failed", new RecordTooLargeException())))
                .isEqualTo(Blame.RECORDS);
    }
}
