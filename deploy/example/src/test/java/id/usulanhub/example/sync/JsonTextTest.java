package id.usulanhub.example.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void what_was_read_is_written_as_it_was() {
        String json =
                "{\"a\":[1,-2.50,3E+2,true,false,null,{}],\"b\":{\"c\":[]},\"d\":\"\\\"\\\\\\n\\t\\u0001 désa ✓\"}";

        assertThat(JsonText.of(JsonText.object(json))).isEqualTo(json);
        assertThat(JsonText.object(" { \"a\" : \"\\u00e9\\/\" } \n")).containsEntry("a", "é/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":tru}",
                "{} x",
                "{\"a\":\"\\x\"}",
                "{a:1}"
            })
    void what_is_no_object_is_refused(String broken) {
        assertThatThrownBy(() -> JsonText.object(broken)).isInstanceOf(IllegalArgumentException.class);
    }
}
