package id.usulanhub.domain.angka;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AngkaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200          | 200
            1.250        | 1250
            1.250.000    | 1250000
            1.000.000,00 | 1000000.00
            12,5         | 12.5
            12.5         | 12.5
            1.250,75     | 1250.75
            0.250        | 0.250
            0,250        | 0.250
            1500000.00   | 1500000.00
            -3           | -3
            +7           | 7
            007          | 7
            """)
    void a_number_is_read_as_indonesians_write_it(String written, BigDecimal meant) {
        assertThat(Angka.read(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "x",
                "1500.000",
                "1,500,000",
                "1,500.00",
                "1.50.000",
                "1.2.3",
                ",5",
                "5,",
                "5.",
                ".5",
                "1..000",
                "1e3",
                "1 000",
                "--1",
                "0.000.000",
                "12,5,0",
                "1234567890123456789",
                "\u0661"
            })
    void what_is_no_number_or_could_be_two_is_not_read(String written) {
        assertThat(Angka.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0200\u00a0", " 200 ", "\u202f200", "\t200\n"})
    void blanks_around_a_number_do_not_matter(String written) {
        assertThat(Angka.read(written)).contains(new BigDecimal("200"));
    }
}
