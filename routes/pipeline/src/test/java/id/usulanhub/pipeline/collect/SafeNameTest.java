package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource({
        "usulan desa.xlsx, usulan desa.xlsx",
        "'C:\\Users\\budi\\usulan.xlsx', usulan.xlsx",
        "../../etc/passwd, passwd",
        "..., berkas",
        "'', berkas",
        "~$usulan.xlsx, $usulan.xlsx",
        "a:b*c?.csv, a_b_c_.csv"
    })
    void folders_and_what_file_systems_forbid_are_taken_out(String name, String safe) {
        assertThat(SafeName.of(name)).isEqualTo(safe);
    }

    @Test
    void control_characters_line_breaks_and_turned_writing_are_taken_out() {
        assertThat(SafeName.of("a\n\r\t\u0000b\u202Ec\u200Bd\u2028e.csv")).isEqualTo("a____b_c_d_e.csv");
        assertThat(SafeName.of(null)).isEqualTo("berkas");
    }

    @Test
    void a_long_name_is_cut_between_characters_and_keeps_its_ending() {
        String safe = SafeName.of("\uD83D\uDE00".repeat(200) + ".xlsx");

        assertThat(safe).endsWith("\uD83D\uDE00.xlsx");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(160);
    }
}
