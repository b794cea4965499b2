package id.usulanhub.domain.kamus;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.kamus.AtributKamus.Isi;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtributKamusTest {

    @Test
    void a_bare_name_is_a_number_of_0_or_more_that_must_be_given() {
        assertThat(AtributKamus.read("penerima_kk")).contains(AtributKamus.angka("penerima_kk"));
        assertThat(AtributKamus.angka("penerima_kk").wajib()).isTrue();
    }

    @Test
    void a_question_mark_lets_it_be_left_out() {
        assertThat(AtributKamus.read("kemiskinan?:0..100"))
                .contains(
                        new AtributKamus("kemiskinan", new Isi.Bilangan(BigDecimal.ZERO, new BigDecimal(100)), false));
    }

    @Test
    void a_range_may_be_open_at_either_end() {
        assertThat(AtributKamus.read("suhu:..40").orElseThrow().isi())
                .isEqualTo(new Isi.Bilangan(null, new BigDecimal(40)));
        assertThat(AtributKamus.read("suhu:-5,5..").orElseThrow().isi())
                .isEqualTo(new Isi.Bilangan(new BigDecimal("-5.5"), null));
    }

    @Test
    void words_are_a_choice_and_yes_or_no_and_text_are_named() {
        assertThat(AtributKamus.read("lahan: tanah desa / tanah warga")
                        .orElseThrow()
                        .isi())
                .isEqualTo(new Isi.Pilihan(List.of("tanah desa", "tanah warga")));
        assertThat(AtributKamus.read("sertifikat:ya/tidak").orElseThrow().isi()).isEqualTo(new Isi.YaTidak());
        assertThat(AtributKamus.read("kelompok:teks").orElseThrow().isi()).isEqualTo(new Isi.Teks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Nama",
                "1a",
                "a b",
                "a:",
                "a:5..1",
                "a:x..y",
                "a:satu",
                "a:satu/",
                "a:satu/satu",
                "a??",
                ":1..2"
            })
    void what_is_no_declaration_is_not_read(String text) {
        assertThat(AtributKamus.read(text)).isEmpty();
    }
}
