package id.usulanhub.connectorkit.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormFieldsTest {

    @Test
    void fields_are_decoded_and_keep_their_order_and_every_value() {
        assertThat(FormFields.read("nama=Siti+Aminah&foto=a&b&foto=%C3%A9&&kosong="))
                .containsEntry("nama", List.of("Siti Aminah"))
                .containsEntry("foto", List.of("a", "é"))
                .containsEntry("b", List.of(""))
                .containsEntry("kosong", List.of(""))
                .hasSize(4);
    }

    @Test
    void nothing_has_no_fields() {
        assertThat(FormFields.read("")).isEmpty();
    }

    @Test
    void a_byte_that_is_none_is_an_error() {
        assertThatThrownBy(() -> FormFields.read("a=%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
