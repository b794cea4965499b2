package id.usulanhub.pipeline.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;

/** What a test with a {@link CopyStage} writes, and what it finds committed at the other end. */
record Copies(KafkaCluster kafka, CopyStage.Plan plan) {

    static Copies fresh(KafkaCluster kafka, int partitions) {
        return new Copies(kafka, CopyStage.Plan.fresh(kafka, partitions));
    }

    /** Writes the numbers from {@code from} to below {@code to}. */
    void write(int from, int to) {
        kafka.write(IntStream.range(from, to).mapToObj(plan::record).toList());
    }

    void await(int count) {
        Until.holds(count + " copies", () -> found().size() >= count);
    }

    /** Every number that was copied, as often as it was. */
    List<String> values() {
        return found().stream().map(Copies::text).toList();
    }

    /** The numbers that the poison handler was given. */
    List<String> poisoned() {
        return found().stream()
                .filter(delivery -> delivery.headers().containsKey("hub_cause"))
                .map(Copies::text)
                .toList();
    }

    List<Delivery> found() {
        return kafka.committed(plan.out());
    }

    static String text(Delivery delivery) {
        return new String(delivery.value(), UTF_8);
    }

    static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }
}
