package id.usulanhub.domain.angka;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakaranTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 Meter  | 200   | Meter
            12,5 m     | 12.5  | m
            1.250 m2   | 1250  | m2
            1 Lokasi   | 1     | Lokasi
            200m       | 200   | m
            3          | 3     | ''
            10 m lari  | 10    | m lari
            """)
    void a_volume_is_read_with_its_unit(String written, BigDecimal jumlah, String satuan) {
        assertThat(Takaran.read(written)).contains(new Takaran(jumlah, satuan));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Meter", "kira-kira 200", "3 x 50 m", "1/2 km", "5 000 m", "200 -", "± 20 m", "2 lokasi 30 m"
            })
    void what_is_no_volume_or_more_than_one_is_not_read(String written) {
        assertThat(Takaran.read(written)).isEmpty();
    }
}
