package id.usulanhub.domain.satuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SatuanIndexTest {

    private static final Satuan METER = new Satuan("m", "meter", List.of("m'", "meter lari"));
    private static final Satuan METER_PERSEGI = new Satuan("m2", "meter persegi", List.of("m²"));
    private static final SatuanIndex SATUAN = SatuanIndex.of(List.of(METER, METER_PERSEGI));

    @ParameterizedTest
    @CsvSource({"m,m", "M,m", "Meter,m", "\"m'\",m", "meter  lari,m", "m2,m2", "M²,m2", "m 2,m2"})
    void a_unit_is_found_by_code_name_or_synonym(String written, String kode) {
        assertThat(SATUAN.find(written)).map(Satuan::kode).contains(kode);
    }

    @Test
    void an_unknown_unit_comes_with_those_that_may_be_meant() {
        Written<String> written = Written.text("metr", Place.pointer("/satuan"));

        assertThat(SATUAN.match(written).problems())
                .containsExactly(
                        new Problem(ProblemCode.SATUAN_UNKNOWN, "satuan", Place.pointer("/satuan"), "metr", "meter"));
    }

    @Test
    void a_synonym_of_two_units_is_refused() {
        Satuan other = new Satuan("x", "lain", List.of("Meter"));

        assertThatThrownBy(() -> SatuanIndex.of(List.of(METER, other))).isInstanceOf(IllegalArgumentException.class);
    }
}
