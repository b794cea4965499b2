package id.usulanhub.pipeline.collect.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Change;
import id.usulanhub.codec.Instance;
import id.usulanhub.codec.Json;
import id.usulanhub.pipeline.collect.sync.Story.Kind;
import id.usulanhub.pipeline.collect.sync.Story.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StoryTest {

    private final List<Change> stored = new ArrayList<>();
    private Story story = new Story(List.of());

    @Test
    void the_first_change_is_the_usulan() {
        Taken first = take("a", "", "{\"uraian\":\"jalan\",\"volume\":null}");

        assertThat(first.kind()).isEqualTo(Kind.APPLIED);
        assertThat(data()).isEqualTo(json("{\"uraian\":\"jalan\"}"));
        assertThat(story.head().replaces()).isEmpty();
    }

    @Test
    void a_change_of_the_newest_is_applied_and_names_what_it_replaces() {
        take("a", "", "{\"uraian\":\"jalan\",\"volume\":1}");
        take("b", "a", "{\"volume\":2}");
        take("c", "b", "{\"volume\":3}");

        assertThat(data()).isEqualTo(json("{\"uraian\":\"jalan\",\"volume\":3}"));
        assertThat(story.head().replaces()).containsExactly("b", "a");
    }

    @Test
    void changes_of_different_properties_are_merged_and_told() {
        take("a", "", "{\"uraian\":\"jalan\",\"volume\":1,\"atribut\":{\"kk\":1}}");
        take("b", "a", "{\"volume\":2,\"atribut\":{\"kk\":5}}");

        Taken merged = take("c", "a", "{\"uraian\":\"jembatan\",\"atribut\":{\"rt\":3}}");

        assertThat(merged.kind()).isEqualTo(Kind.APPLIED);
        assertThat(merged.merged()).containsExactly("/atribut/kk", "/volume");
        assertThat(data()).isEqualTo(json("{\"uraian\":\"jembatan\",\"volume\":2,\"atribut\":{\"kk\":5,\"rt\":3}}"));
        assertThat(story.head().replaces()).containsExactly("b", "a");
    }

    /** Who made both without signal knew nothing of what somebody else did meanwhile, also when he made the second. */
    @Test
    void the_second_of_two_that_come_together_is_held_against_what_the_first_was_merged_with() {
        take("a", "", "{\"uraian\":\"jalan\",\"volume\":1}");
        take("x", "a", "{\"volume\":2}");

        assertThat(story.take(change("b", "a", "{\"uraian\":\"gang\"}")).kind()).isEqualTo(Kind.APPLIED);
        assertThat(story.take(change("c", "b", "{\"volume\":3}")).conflicts()).containsExactly("/volume");
        assertThat(story.take(change("d", "b", "{\"satuan\":\"m\"}")).merged()).containsExactly("/volume");
        assertThat(story.take(change("e", "d", "{\"volume\":4}")).conflicts()).containsExactly("/volume");
    }

    @Test
    void who_has_heard_what_his_change_was_merged_with_may_change_it() {
        take("a", "", "{\"uraian\":\"jalan\",\"volume\":1}");
        take("x", "a", "{\"volume\":2}");
        take("b", "a", "{\"uraian\":\"gang\"}");

        assertThat(take("c", "b", "{\"volume\":3}").kind()).isEqualTo(Kind.APPLIED);
    }

    @Test
    void what_comes_with_a_repeated_change_is_held_against_what_that_was_merged_with() {
        take("a", "", "{\"uraian\":\"jalan\",\"volume\":1}");
        take("x", "a", "{\"volume\":2}");
        take("b", "a", "{\"uraian\":\"gang\"}");

        assertThat(take("b", "a", "{\"uraian\":\"gang\"}").merged()).containsExactly("/volume");
        assertThat(story.take(change("c", "b", "{\"volume\":3}")).conflicts()).containsExactly("/volume");
    }

    @Test
    void what_waited_is_held_against_what_its_base_was_merged_with() {
        take("a", "", "{\"uraian\":\"jalan\",\"volume\":1}");
        take("c", "b", "{\"volume\":3}");
        take("x", "a", "{\"volume\":2}");

        assertThat(take("b", "a", "{\"uraian\":\"gang\"}").store())
                .extracting(Change::id)
                .containsExactly("b");
        assertThat(story.holds("c")).isTrue();
    }

    @Test
    void the_same_property_changed_otherwise_is_a_conflict_and_nothing_is_stored() {
        take("a", "", "{\"uraian\":\"jalan\",\"volume\":1}");
        take("b", "a", "{\"volume\":2}");

        Taken conflict = take("c", "a", "{\"volume\":3,\"uraian\":\"jembatan\"}");

        assertThat(conflict.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(conflict.conflicts()).containsExactly("/volume");
        assertThat(conflict.store()).isEmpty();
        assertThat(story.head().id()).isEqualTo("b");
    }

    @Test
    void a_property_within_one_that_was_replaced_whole_is_a_conflict() {
        take("a", "", "{\"titik\":{\"lat\":1,\"lng\":2}}");
        take("b", "a", "{\"titik\":\"-6,107\"}");

        assertThat(take("c", "a", "{\"titik\":{\"lat\":3}}").conflicts()).containsExactly("/titik/lat");
    }

    @Test
    void who_changes_to_the_same_is_in_no_conflict() {
        take("a", "", "{\"volume\":1,\"satuan\":\"m\"}");
        take("b", "a", "{\"volume\":2,\"satuan\":null}");

        assertThat(take("c", "a", "{\"volume\":2,\"satuan\":null}").kind()).isEqualTo(Kind.APPLIED);
    }

    @Test
    void the_same_change_again_is_nothing_new_however_it_is_written() {
        take("a", "", "{\"uraian\":\"jalan\",\"volume\":1}");

        assertThat(take("a", "", "{\"volume\":1.0,\"uraian\":\"jalan\"}").kind())
                .isEqualTo(Kind.NONE);
        assertThat(take("a", "", "{\"uraian\":\"lain\"}").kind()).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void two_that_begin_the_same_usulan_are_a_conflict() {
        take("a", "", "{\"uraian\":\"jalan\"}");

        assertThat(take("b", "", "{\"uraian\":\"jembatan\"}").conflicts()).containsExactly("/uraian");
    }

    @Test
    void what_comes_before_its_base_waits_and_is_applied_when_that_comes() {
        assertThat(take("c", "b", "{\"volume\":3}").kind()).isEqualTo(Kind.HELD);
        assertThat(take("b", "a", "{\"volume\":2}").kind()).isEqualTo(Kind.HELD);
        assertThat(story.head()).isNull();

        Taken first = take("a", "", "{\"uraian\":\"jalan\",\"volume\":1}");

        assertThat(first.store()).extracting(Change::id).containsExactly("a", "b", "c");
        assertThat(data()).isEqualTo(json("{\"uraian\":\"jalan\",\"volume\":3}"));
        assertThat(story.holds("c")).isFalse();
    }

    @Test
    void what_waits_is_stored_once_and_may_bring_files_later() {
        take("b", "a", "{\"volume\":2}");

        assertThat(take("b", "a", "{\"volume\":2}").store()).isEmpty();
        assertThat(take("b", "a", "{\"volume\":2}", file(1)).store()).hasSize(1);
        take("a", "", "{\"uraian\":\"jalan\"}", file(2));

        assertThat(story.head().files()).containsExactly(file(1), file(2));
    }

    @Test
    void what_waited_and_cannot_be_merged_goes_on_waiting() {
        take("b", "a", "{\"volume\":2}");
        take("c", "a", "{\"volume\":3}");

        Taken first = take("a", "", "{\"volume\":1}");

        assertThat(first.store()).extracting(Change::id).containsExactly("a", "b");
        assertThat(story.holds("c")).isTrue();
    }

    @Test
    void a_file_that_comes_late_joins_the_usulan_as_it_is_now() {
        take("a", "", "{\"foto\":[\"1.jpg\"]}");
        take("b", "a", "{\"volume\":2}");

        Taken late = take("a", "", "{\"foto\":[\"1.jpg\"]}", file(1));

        assertThat(late.kind()).isEqualTo(Kind.JOINED);
        assertThat(late.store()).extracting(Change::id).containsExactly("b");
        assertThat(story.head().files()).containsExactly(file(1));
        assertThat(take("a", "", "{\"foto\":[\"1.jpg\"]}", file(1)).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void more_than_an_usulan_may_be_is_not_taken() {
        take("a", "", "{\"volume\":1}");

        assertThat(take("b", "a", "{\"uraian\":\"" + "x".repeat(Story.MOST_BYTES) + "\"}")
                        .kind())
                .isEqualTo(Kind.TOO_LARGE);
        assertThat(take("c", "a", "{}", files(Story.MOST_FILES + 1)).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(story.head().id()).isEqualTo("a");
    }

    /** Each is small; together they would be more than an usulan may be. */
    @Test
    void what_waits_is_applied_as_far_as_the_usulan_stays_as_small_as_any() {
        String most = "x".repeat(Story.MOST_BYTES / 2);
        take("b", "a", "{\"uraian\":\"" + most + "\"}");
        take("c", "a", "{\"masalah\":\"" + most + "\"}");
        take("d", "a", "{}", files(Story.MOST_FILES));

        Taken first = take("a", "", "{\"volume\":1}", file(Story.MOST_FILES));

        assertThat(first.store()).extracting(Change::id).containsExactly("a", "b");
        assertThat(story.holds("c")).isTrue();
        assertThat(story.holds("d")).isTrue();
        assertThat(take("c", "a", "{\"masalah\":\"" + most + "\"}").kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void what_waits_may_not_gather_more_files_than_an_usulan_has() {
        take("b", "a", "{}", files(Story.MOST_FILES));

        assertThat(take("b", "a", "{}", file(Story.MOST_FILES)).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void who_has_made_the_most_changes_may_still_send_them_again() {
        IntStream.range(0, Story.MOST_CHANGES)
                .mapToObj(number -> change("c" + number, "b" + number, "{}"))
                .forEach(stored::add);

        assertThat(take("c0", "b0", "{}", file(1)).kind()).isEqualTo(Kind.HELD);
        assertThat(take("x", "", "{}").kind()).isEqualTo(Kind.TOO_LARGE);
    }

    private static Instance.File[] files(int number) {
        return IntStream.range(0, number).mapToObj(StoryTest::file).toArray(Instance.File[]::new);
    }

    @Test
    void what_another_node_stored_beside_the_newest_is_no_base() {
        take("a", "", "{\"volume\":1}");
        take("b", "a", "{\"volume\":2}");
        stored.add(change("x", "a", "{\"volume\":9}").placed(List.of("a"), json("{\"volume\":9}")));
        story = new Story(stored);

        assertThat(story.head().id()).isEqualTo("b");
        assertThat(take("y", "x", "{\"uraian\":\"jalan\"}").kind()).isEqualTo(Kind.CONFLICT);
    }

    /** Each time as if the hub had been started anew in between. */
    private Taken take(String id, String base, String patch, Instance.File... files) {
        story = new Story(stored);
        Taken taken = story.take(change(id, base, patch).with(List.of(files)));
        taken.store().forEach(this::store);
        Story again = new Story(stored);
        assertThat(again.head()).isEqualTo(story.head());
        return taken;
    }

    private void store(Change change) {
        stored.removeIf(known -> known.id().equals(change.id()));
        stored.add(Change.read(change.write()));
    }

    private JsonNode data() {
        return story.head().data();
    }

    private static Change change(String id, String base, String patch) {
        return new Change(id, "u", base, json(patch), null, null, List.of(), null, List.of());
    }

    private static Instance.File file(int number) {
        return new Instance.File(number + ".jpg", "%064x".formatted(number), 1, "image/jpeg");
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }
}
