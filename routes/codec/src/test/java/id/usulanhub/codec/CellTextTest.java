package id.usulanhub.codec;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+62812",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM(A1)",
                "\ufe621",
                "\u22121",
                " =1+1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=cmd|'/c calc'!A0",
                "\u0000=1"
            })
    void whatever_could_begin_a_formula_gets_an_apostrophe(String text) {
        assertThat(CellText.neutralised(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Jalan rusak", "RT 01 = RW 02", "3-4 m", "'tulis", "(−)", "1.000"})
    void any_other_text_stays_as_it_is(String text) {
        assertThat(CellText.neutralised(text)).isEqualTo(text);
    }

    @Test
    void an_apostrophe_of_the_sender_is_kept() {
        assertThat(CellText.original("'t Hooft")).isEqualTo("'t Hooft");
        assertThat(CellText.original("'")).isEqualTo("'");
    }

    @Property
    void what_was_neutralised_is_read_as_it_was(@ForAll String text) {
        if (!CellText.original(text).equals(text)) {
            return;
        }
        assertThat(CellText.original(CellText.neutralised(text))).isEqualTo(text);
    }
}
