package id.usulanhub.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.Example;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTest {

    private final Formats formats = new Formats(ZoneId.of("Asia/Jakarta"), InstantSource.fixed(Example.NOW));

    @BeforeEach
    void speak_indonesian() {
        LocaleContextHolder.setLocale(Languages.INDONESIAN);
    }

    @AfterEach
    void speak_as_before() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void rupiah_is_written_the_indonesian_way_in_every_language() {
        assertThat(formats.rupiah(1_500_000L)).isEqualTo("Rp1.500.000");
        assertThat(formats.rupiah(-2_000L)).isEqualTo("-Rp2.000");
        assertThat(formats.rupiah(null)).isEqualTo("–");
        LocaleContextHolder.setLocale(Languages.ENGLISH);
        assertThat(formats.rupiah(1_500_000L)).isEqualTo("Rp1.500.000");
    }

    @Test
    void a_volume_keeps_its_decimals_and_names_its_unit() {
        assertThat(formats.volume(new BigDecimal("1200.125"), "m2")).isEqualTo("1.200,125 m2");
        assertThat(formats.volume(new BigDecimal("3"), null)).isEqualTo("3");
        assertThat(formats.volume(null, "m")).isEqualTo("–");
    }

    @Test
    void a_time_names_its_zone() {
        assertThat(formats.time(Example.NOW)).isEqualTo("21 Nov 2026, 14.05 WIB");
        assertThat(formats.time(null)).isEqualTo("–");
    }

    @Test
    void an_age_is_told_in_the_unit_in_which_people_think_of_it() {
        assertThat(formats.age(Example.NOW.minusSeconds(4))).isEqualTo("4 dtk");
        assertThat(formats.age(Example.NOW.minusSeconds(119 * 60))).isEqualTo("119 mnt");
        assertThat(formats.age(Example.NOW.minusSeconds(47 * 3600))).isEqualTo("47 jam");
        assertThat(formats.age(Example.NOW.minusSeconds(48 * 3600))).isEqualTo("2 hari");
        assertThat(formats.age(Example.NOW.plusSeconds(5))).isEqualTo("0 dtk");
    }
}
