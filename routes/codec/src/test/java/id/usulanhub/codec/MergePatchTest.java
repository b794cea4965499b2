package id.usulanhub.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MergePatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1}          | {"a":2}               | {"a":2}
                    {"a":1}          | {"b":2}               | {"a":1,"b":2}
                    {"a":1,"b":2}    | {"a":null}            | {"b":2}
                    {"a":[1,2]}      | {"a":[3]}             | {"a":[3]}
                    {"a":{"b":1}}    | {"a":{"c":2}}         | {"a":{"b":1,"c":2}}
                    {"a":"x"}        | {"a":{"b":1}}         | {"a":{"b":1}}
                    {}               | {"a":{"b":{"c":null}}}| {"a":{"b":{}}}
                    {"a":1}          | {}                    | {"a":1}
                    {"a":1}          | [2]                   | [2]
                    """)
    void a_patch_says_what_is_different(String target, String patch, String after) {
        assertThat(MergePatch.apply(json(target), json(patch))).isEqualTo(json(after));
    }

    @Test
    void what_is_patched_stays_as_it_was() {
        JsonNode target = json("{\"a\":{\"b\":1}}");

        MergePatch.apply(target, json("{\"a\":{\"b\":2}}"));

        assertThat(target).isEqualTo(json("{\"a\":{\"b\":1}}"));
    }

    @Test
    void what_a_patch_touches_are_single_values() {
        assertThat(MergePatch.touched(json("{\"a\":{\"b/c\":1,\"d\":null},\"e\":[1,{\"f\":2}],\"g\":{}}")))
                .containsExactly("/a/b~1c", "/a/d", "/e", "/g");
        assertThat(MergePatch.touched(json("{}"))).isEmpty();
    }

    @Test
    void what_stands_at_pointers_is_a_patch_that_makes_another_object_agree() {
        JsonNode now = json("{\"a\":{\"b\":2},\"e\":[1],\"t\":\"x\"}");

        JsonNode patch = MergePatch.at(now, new TreeSet<>(List.of("/a/b", "/a/c", "/e", "/t", "/t/lat")));

        assertThat(patch).isEqualTo(json("{\"a\":{\"b\":2,\"c\":null},\"e\":[1],\"t\":\"x\"}"));
        assertThat(MergePatch.apply(json("{\"a\":{\"b\":1,\"c\":3}}"), patch)).isEqualTo(now);
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }
}
