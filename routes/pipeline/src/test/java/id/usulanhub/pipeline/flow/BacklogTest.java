package id.usulanhub.pipeline.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final RuntimeException BAD = new IllegalArgumentException();

    private final Backlog backlog = new Backlog();

    @Test
    void what_was_polled_together_is_delivered_together() {
        backlog.add(records(0, 0, 5));

        assertThat(offsets(backlog.head())).containsExactly(0L, 1L, 2L, 3L, 4L);
        backlog.done();
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void a_batch_that_failed_once_is_tried_again_whole() {
        backlog.add(records(0, 0, 4));

        backlog.failed(BAD);

        assertThat(offsets(backlog.head())).hasSize(4);
    }

    @Test
    void a_batch_that_failed_twice_is_halved_in_its_order() {
        backlog.add(records(0, 0, 5));

        backlog.failed(BAD);
        backlog.failed(BAD);

        assertThat(offsets(backlog.head())).containsExactly(0L, 1L);
        backlog.done();
        assertThat(offsets(backlog.head())).containsExactly(2L, 3L, 4L);
    }

    @Test
    void only_the_bad_record_ends_as_poison_and_every_other_is_delivered() {
        backlog.add(records(0, 0, 100));
        List<Long> delivered = new ArrayList<>();
        List<Long> poison = new ArrayList<>();

        while (!backlog.isEmpty()) {
            turn(Set.of(17L, 18L, 99L), delivered, poison);
        }

        assertThat(poison).containsExactly(17L, 18L, 99L);
        assertThat(delivered).hasSize(97).isSorted().doesNotContainAnyElementsOf(poison);
    }

    @Test
    void a_record_alone_has_two_tries() {
        backlog.add(records(0, 0, 1));

        backlog.failed(BAD);
        assertThat(backlog.head().isPoison()).isFalse();
        backlog.failed(BAD);

        assertThat(backlog.head().isPoison()).isTrue();
        assertThat(backlog.head().cause()).isSameAs(BAD);
    }

    @Test
    void a_record_whose_hash_is_wrong_stands_alone_from_the_start() {
        List<ConsumerRecord<String, byte[]>> polled = new ArrayList<>(records(0, 0, 3));
        polled.add(1, new ConsumerRecord<>("in", 0, 7L, "k", "forged".getBytes(UTF_8)));

        backlog.add(polled);

        assertThat(offsets(backlog.head())).containsExactly(0L);
        backlog.done();
        assertThat(backlog.head().isPoison()).isTrue();
        assertThat(backlog.head().cause()).isInstanceOf(HashMismatch.class);
        backlog.done();
        assertThat(offsets(backlog.head())).containsExactly(1L, 2L);
    }

    @Test
    void partitions_that_another_reader_has_now_are_forgotten() {
        List<ConsumerRecord<String, byte[]>> polled = new ArrayList<>(records(0, 0, 2));
        polled.addAll(records(1, 0, 2));
        backlog.add(polled);
        backlog.failed(BAD);

        backlog.drop(Set.of(new TopicPartition("in", 0)));

        assertThat(backlog.head().records())
                .extracting(ConsumerRecord::partition)
                .containsOnly(1);
        backlog.drop(Set.of(new TopicPartition("in", 1)));
        assertThat(backlog.isEmpty()).isTrue();
    }

    private void turn(Set<Long> bad, List<Long> delivered, List<Long> poison) {
        Backlog.Segment head = backlog.head();
        if (head.isPoison()) {
            poison.addAll(offsets(head));
            backlog.done();
        } else if (offsets(head).stream().anyMatch(bad::contains)) {
            backlog.failed(BAD);
        } else {
            delivered.addAll(offsets(head));
            backlog.done();
        }
    }

    private static List<Long> offsets(Backlog.Segment segment) {
        return segment.records().stream().map(ConsumerRecord::offset).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(int partition, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> record(partition, i)).toList();
    }

    private static ConsumerRecord<String, byte[]> record(int partition, long offset) {
        Message message = new Message("in", "k", Map.of(), Long.toString(offset).getBytes(UTF_8));
        var record = new ConsumerRecord<>("in", partition, offset, message.key(), message.value());
        Envelope.seal(message).headers().forEach(record.headers()::add);
        return record;
    }
}
