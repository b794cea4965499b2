package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads what a topic holds now, from its first committed record to its last, whatever any group has read. */
public final class TopicScan {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int AT_ONCE = 2_000;

    private final KafkaSettings settings;

    public TopicScan(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Hands every record to {@code reader}, those of one partition in their order.
     *
     * @throws BrokerUnavailable when Kafka does not answer
     */
    public void read(String topic, Consumer<Delivery> reader) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (behind(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.offset() < ends.get(new TopicPartition(topic, record.partition()))) {
                        reader.accept(Envelope.open(record));
                    }
                }
            }
        } catch (KafkaException e) {
            throw new BrokerUnavailable(e);
        }
    }

    /**
     * The record at one offset; empty when there is none.
     *
     * @throws BrokerUnavailable when Kafka does not answer
     */
    public Optional<Delivery> record(String topic, int partition, long offset) {
        TopicPartition at = new TopicPartition(topic, partition);
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(List.of(at));
            consumer.seek(at, offset);
            while (consumer.position(at) <= offset
                    && offset < consumer.endOffsets(List.of(at)).get(at)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    return Optional.of(record)
                            .filter(found -> found.offset() == offset)
                            .map(Envelope::open);
                }
            }
            return Optional.empty();
        } catch (KafkaException e) {
            throw new BrokerUnavailable(e);
        }
    }

    /**
     * The last committed record of each partition that is not before a position; none for a partition where none is.
     *
     * @param from the position in a partition
     * @throws BrokerUnavailable when Kafka does not answer
     */
    public List<Written> last(String topic, IntToLongFunction from) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<Integer, Written> last = new TreeMap<>();
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, from.applyAsLong(partition.partition())));
            while (behind(consumer, ends)) {
                consumer.poll(POLL)
                        .forEach(record ->
                                last.put(record.partition(), new Written(topic, record.partition(), record.offset())));
            }
            return List.copyOf(last.values());
        } catch (KafkaException e) {
            throw new BrokerUnavailable(e);
        }
    }

    /**
     * Hands the records at these offsets to {@code reader}, those of one partition in their order. One that is not there,
     * or not as its producer sent it, is passed over.
     *
     * @param wanted offsets by partition; none of the sets is empty
     * @throws BrokerUnavailable when Kafka does not answer
     */
    public void read(String topic, Map<Integer, NavigableSet<Long>> wanted, Consumer<Delivery> reader) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            wanted.forEach((partition, offsets) -> ends.put(new TopicPartition(topic, partition), offsets.last() + 1));
            consumer.assign(ends.keySet());
            consumer.endOffsets(ends.keySet()).forEach((at, end) -> ends.merge(at, end, Math::min));
            ends.keySet()
                    .forEach(at -> consumer.seek(at, wanted.get(at.partition()).first()));
            while (behind(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (wanted.get(record.partition()).contains(record.offset()) && Envelope.intact(record)) {
                        reader.accept(Envelope.open(record));
                    }
                }
            }
        } catch (KafkaException e) {
            throw new BrokerUnavailable(e);
        }
    }

    /** For each partition the offset after its last committed record. */
    public Map<Integer, Long> ends(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic)).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(e -> e.getKey().partition(), Map.Entry::getValue));
        } catch (KafkaException e) {
            throw new BrokerUnavailable(e);
        }
    }

    /** For each partition of the topic the offset up to which a consumer group has read; absent where it has not begun. */
    public Map<Integer, Long> committed(String group, String topic) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(KafkaClients.groupMember(settings, group, AT_ONCE))) {
            return consumer.committed(Set.copyOf(partitions(consumer, topic))).entrySet().stream()
                    .filter(e -> e.getValue() != null)
                    .collect(Collectors.toUnmodifiableMap(
                            e -> e.getKey().partition(), e -> e.getValue().offset()));
        } catch (KafkaException e) {
            throw new BrokerUnavailable(e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(KafkaClients.scanner(settings, AT_ONCE));
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static boolean behind(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
