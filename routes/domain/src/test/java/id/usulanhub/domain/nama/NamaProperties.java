package id.usulanhub.domain.nama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class NamaProperties {

    @Property
    void case_and_blanks_do_not_matter(@ForAll @AlphaChars @StringLength(min = 2, max = 20) String name) {
        String spaced = name.substring(0, 1) + "  " + name.substring(1) + " ";

        assertThat(Nama.key(spaced.toLowerCase(Locale.ROOT))).isEqualTo(Nama.key(name));
    }

    @Property
    void a_key_is_its_own_key(@ForAll String name) {
        assertThat(Nama.key(Nama.key(name))).isEqualTo(Nama.key(name));
    }

    @Example
    void letters_that_become_one_when_what_stood_between_is_gone_are_one() {
        assertThat(Nama.key("\u3200\u314f")).isEqualTo("\uac00");
    }

    @Property
    void different_numbers_never_become_the_same_name(
            @ForAll @IntRange(min = 0, max = 99) int one, @ForAll @IntRange(min = 0, max = 99) int other) {
        assertThat(Nama.key("lebar " + one + "," + other + " m")).isNotEqualTo(Nama.key("lebar " + one + other + " m"));
        assertThat(Nama.key("lebar " + one + " m").equals(Nama.key("LEBAR " + other + "M")))
                .isEqualTo(one == other);
    }
}
