package id.usulanhub.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportProgressTest {

    private Locale before;

    @BeforeEach
    void in_one_language() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void as_before() {
        Locale.setDefault(before);
    }

    @Test
    void it_tells_rows_of_all_rows_a_second_and_the_time_left() {
        assertThat(text("{'state':'STORING','rows':5000,'total':10000,'perSecond':1250,'secondsLeft':64}"))
                .isEqualTo(
                        "[############............] 5,000/10,000 baris disimpan / rows stored, 1,250/s, sisa / left 1:04");
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(text("{'state':'READING','rows':500,'total':0,'perSecond':0}"))
                .isEqualTo("500 baris diperiksa / rows checked");
        assertThat(text("{'state':'WAITING','rows':0,'total':0,'perSecond':0}")).startsWith("menunggu");
    }

    private static String text(String line) {
        return ImportProgress.text(Json.mapper().readTree(line.replace('\'', '"')));
    }
}
