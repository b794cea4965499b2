package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.codec.Instance;
import id.usulanhub.connectorkit.openrosa.InstanceXml;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.InstanceCollector.Arrival;
import id.usulanhub.pipeline.collect.InstanceCollector.Change;
import id.usulanhub.pipeline.collect.InstanceCollector.Collected;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import id.usulanhub.view.KnownInstance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstanceCollectorTest {

    private final List<Instance> stored = new CopyOnWriteArrayList<>();
    private final Map<String, KnownInstance> viewed = new HashMap<>();
    private boolean brokerDown;
    private final InstanceCollector collector = fresh();

    /** Another node, or the same one after a restart. */
    private InstanceCollector fresh() {
        return new InstanceCollector(new Stored(), (connector, id) -> Optional.ofNullable(viewed.get(id)));
    }

    /** What is stored is wrong where it has no file. */
    private final class Stored implements Collector {

        @Override
        public Outcome<Receipt> collect(Submission submission) {
            if (brokerDown) {
                throw new BrokerUnavailable(null);
            }
            stored.add(Instance.read(submission.body()));
            return Outcome.accepted(new Receipt("UH-1", submission.connector(), Instant.EPOCH, check(submission)));
        }

        @Override
        public List<Problem> check(Submission submission) {
            return Instance.read(submission.body()).files().isEmpty()
                    ? List.of(new Problem(ProblemCode.MISSING_VALUE, "lampiran", Place.wholeRecord(), "", ""))
                    : List.of();
        }
    }

    @Test
    void what_is_wrong_with_it_is_told_again_to_who_sends_it_again() {
        List<Problem> first = collected(collect("b", "")).problems();

        assertThat(first).extracting(Problem::code).containsExactly(ProblemCode.MISSING_VALUE);
        assertThat(collected(collect("b", "")).problems()).isEqualTo(first);
        collect("b", "", file(1));
        assertThat(collected(collect("b", "")).problems()).isEmpty();
    }

    @Test
    void files_of_several_requests_join_one_instance() {
        assertThat(change(collect("a", "", file(1)))).isEqualTo(Change.NEW);
        assertThat(change(collect("a", "", file(2)))).isEqualTo(Change.JOINED);

        assertThat(stored).hasSize(2);
        assertThat(stored.getLast().files()).containsExactly(file(1), file(2));
    }

    @Test
    void what_brings_nothing_new_is_not_stored_again() {
        collect("a", "", file(1), file(2));

        assertThat(change(collect("a", "", file(2)))).isEqualTo(Change.NONE);
        assertThat(change(collect("a", ""))).isEqualTo(Change.NONE);
        assertThat(stored).hasSize(1);
    }

    @Test
    void what_came_before_a_restart_is_known_from_the_view() {
        viewed.put("a", known(xml("a", ""), false, file(1)));

        assertThat(change(collect("a", "", file(1)))).isEqualTo(Change.NONE);
        assertThat(change(collect("a", "", file(2)))).isEqualTo(Change.JOINED);
        assertThat(stored.getLast().files()).containsExactly(file(1), file(2));
    }

    @Test
    void other_words_under_its_name_are_a_conflict() {
        collect("a", "");

        assertThat(codes(collector.collect(new Arrival(
                        "ponsel", read("<d><q>lain</q><meta><instanceID>a</instanceID></meta></d>"), List.of()))))
                .containsExactly(ProblemCode.INSTANCE_CONFLICT);
        assertThat(stored).hasSize(1);
    }

    @Test
    void an_edit_stands_under_the_first_and_keeps_the_files_that_it_still_names() {
        collect("a", "", file(1), file(2));
        collect("b", "a", file(3));
        collect("c", "b");

        assertThat(stored).extracting(Instance::root).containsExactly("a", "a", "a");
        assertThat(stored.getLast().files()).containsExactly(file(1), file(2), file(3));
        assertThat(change(collect("c", "b"))).isEqualTo(Change.NONE);
    }

    @Test
    void an_edit_of_what_was_edited_already_is_a_conflict_and_of_nothing_unknown() {
        collect("a", "");
        collect("b", "a");

        assertThat(codes(collect("c", "a"))).containsExactly(ProblemCode.INSTANCE_CONFLICT);
        assertThat(codes(collect("d", "x"))).containsExactly(ProblemCode.INSTANCE_UNKNOWN);
        assertThat(stored).hasSize(2);
    }

    @Test
    void an_edit_names_all_that_it_was_made_of_since_those_between_may_be_refused() {
        collect("a", "");
        collect("b", "a");
        collect("c", "b");

        assertThat(stored.getLast().replaces()).containsExactly("b", "a");
    }

    @Test
    void what_was_edited_stays_so_when_a_file_of_it_comes_late_and_when_only_the_view_knows_it() {
        viewed.put("a", known(xml("a", ""), false));
        collect("b", "a");
        collect("a", "", file(1));

        assertThat(codes(collect("c", "a"))).containsExactly(ProblemCode.INSTANCE_CONFLICT);
    }

    @Test
    void a_late_file_of_what_was_edited_since_is_kept_all_the_same() {
        collect("a", "");
        collect("b", "a");

        assertThat(change(collect("a", "", file(1)))).isEqualTo(Change.JOINED);
    }

    @Test
    void what_officials_have_withdrawn_is_not_proposed_again() {
        viewed.put("a", known(xml("a", ""), true));

        assertThat(change(collect("a", "", file(1)))).isEqualTo(Change.WITHDRAWN);
        assertThat(stored).isEmpty();
    }

    @Test
    void what_the_broker_did_not_take_is_new_when_it_comes_again() {
        brokerDown = true;
        assertThatThrownBy(() -> collect("a", "", file(1))).isInstanceOf(BrokerUnavailable.class);
        brokerDown = false;

        assertThat(change(collect("a", "", file(1)))).isEqualTo(Change.NEW);
    }

    @Test
    void parts_that_come_at_once_lose_nothing() throws Exception {
        List<Callable<Change>> requests = Stream.concat(
                        IntStream.range(0, 20).boxed(), IntStream.range(0, 20).boxed())
                .map(number -> (Callable<Change>) () -> change(collect("a", "", file(number))))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(requests);
        }

        assertThat(stored).hasSize(20);
        assertThat(stored.getLast().files())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20)
                        .mapToObj(InstanceCollectorTest::file)
                        .toList());
    }

    private Outcome<Collected> collect(String id, String replaces, Instance.File... files) {
        return collector.collect(new Arrival("ponsel", read(xml(id, replaces)), List.of(files)));
    }

    private static String xml(String id, String replaces) {
        return "<d><f>1.jpg</f><f>2.jpg</f><f>3.jpg</f><meta><instanceID>uuid:" + id + "</instanceID><deprecatedID>"
                + replaces + "</deprecatedID></meta></d>";
    }

    private static InstanceXml read(String xml) {
        return ((Outcome.Accepted<InstanceXml>) InstanceXml.read(xml.getBytes(StandardCharsets.UTF_8))).value();
    }

    private static KnownInstance known(String xml, boolean withdrawn, Instance.File... files) {
        return new KnownInstance("a", List.of(), read(xml).instance().sha256(), false, withdrawn, List.of(files));
    }

    private static Instance.File file(int number) {
        return new Instance.File(number + ".jpg", "%064x".formatted(number), 1, "image/jpeg");
    }

    private static Change change(Outcome<Collected> collected) {
        return collected(collected).change();
    }

    private static Collected collected(Outcome<Collected> collected) {
        assertThat(collected.problems()).isEmpty();
        return ((Outcome.Accepted<Collected>) collected).value();
    }

    private static List<ProblemCode> codes(Outcome<Collected> collected) {
        return collected.problems().stream().map(Problem::code).toList();
    }
}
