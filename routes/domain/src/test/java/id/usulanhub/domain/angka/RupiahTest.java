package id.usulanhub.domain.angka;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RupiahTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rp. 1.500.000,00     | 1500000
            Rp. 1.500.000.000,00 | 1500000000
            Rp 60.000.000        | 60000000
            Rp60.000.000,-       | 60000000
            Rp.60.000.000,--     | 60000000
            1.000.000,00         | 1000000
            rp 1500000           | 1500000
            IDR 1.500.000        | 1500000
            1.500.000 rupiah     | 1500000
            1,5 juta             | 1500000
            Rp 225 jt            | 225000000
            750 ribu             | 750000
            2 miliar             | 2000000000
            1500000.00           | 1500000
            0                    | 0
            """)
    void an_amount_is_read_as_people_write_it(String written, long rupiah) {
        assertThat(Rupiah.read(written)).contains(rupiah);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Rp",
                "Rp.",
                "gratis",
                "1,500,000",
                "Rp 1.500.00",
                "-5.000",
                "1.000,50",
                "5 meter",
                "1500.000"
            })
    void what_is_no_amount_is_not_read(String written) {
        assertThat(Rupiah.read(written)).isEmpty();
    }

    @Test
    void a_number_with_an_enormous_exponent_is_no_amount() {
        assertThat(Rupiah.of(new BigDecimal("1e999999999"))).isEmpty();
        assertThat(Rupiah.of(new BigDecimal("1e-999999999"))).isEmpty();
    }
}
