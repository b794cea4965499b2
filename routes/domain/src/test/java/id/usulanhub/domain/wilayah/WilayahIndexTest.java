package id.usulanhub.domain.wilayah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilayahIndexTest {

    private static final KodeWilayah HERE = new KodeWilayah("90.01");
    private static final WilayahIndex INDEX = WilayahIndex.of(Stream.of(
                    "90 Uji",
                    "90.01 Kabupaten Uji",
                    "90.01.01 Karang Duren",
                    "90.01.01.2001 Sawang I",
                    "90.01.01.2002 Sawang II",
                    "90.01.01.1003 Sukamaju",
                    "90.01.01.2004 Baru",
                    "90.01.01.2005 Baru",
                    "90.01.02 Mekarsari",
                    "90.01.02.2001 Sukamaju",
                    "90.01.02.2002 Desa Lama",
                    "90.02 Kota Lain",
                    "90.02.01 Seberang",
                    "90.02.01.2001 Ujung")
            .map(line -> new Wilayah(new KodeWilayah(line.split(" ", 2)[0]), line.split(" ", 2)[1]))
            .toList());

    @ParameterizedTest
    @CsvSource(textBlock = """
            Karang Duren,      '',            90.01.01
            KARANGDUREN,       sukamaju,      90.01.01.1003
            Kec. Karang Duren, Kel. Sukamaju, 90.01.01.1003
            kecamatan mekarsari, Desa Sukamaju, 90.01.02.2001
            Mekarsari,         Desa Lama,     90.01.02.2002
            Mekarsari,         Lama,          ''
            90.01.02,          sukamaju,      90.01.02.2001
            900102,            9001022001,    90.01.02.2001
            Karang Duren,      Sawang  II,    90.01.01.2002
            '',                sawang i,      90.01.01.2001
            '',                90.01.01.2001, 90.01.01.2001
            '',                '',            90.01
            KABUPATEN UJI,     '',            90.01
            90.01,             '',            90.01
            Kabupaten Uji,     Sawang I,      90.01.01.2001
            Kabupaten Lain,    '',            ''
            """)
    void a_place_is_found_by_code_or_name_from_the_kabupaten_down(String kecamatan, String desa, String kode) {
        assertThat(kode(match(kecamatan, desa))).isEqualTo(kode);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Karang Durian, '',            WILAYAH_UNKNOWN,   Karang Duren
            Karang Duren,  Suka Majuu,    WILAYAH_UNKNOWN,   Sukamaju
            Mekarsari,     Sawang I,      WILAYAH_UNKNOWN,   90.01.01.2001 Sawang I
            Karang Duren,  Sawang III,    WILAYAH_UNKNOWN,   Sawang II; Sawang I
            Mekarsari,     90.01.01.2001, WILAYAH_UNKNOWN,   90.01.02
            90.01.99,      '',            WILAYAH_UNKNOWN,   90.01
            Karang Duren,  Baru,          WILAYAH_AMBIGUOUS, 90.01.01.2004 Baru; 90.01.01.2005 Baru
            '',            Sukamaju,      WILAYAH_AMBIGUOUS, 90.01.01.1003 Sukamaju; 90.01.02.2001 Sukamaju
            Seberang,      '',            WILAYAH_OUTSIDE,   90.02.01 Seberang
            Seberang,      Ujung,         WILAYAH_OUTSIDE,   90.02.01 Seberang
            90.02.01,      '',            WILAYAH_OUTSIDE,   90.01
            '',            90.02.01.2001, WILAYAH_OUTSIDE,   90.01
            """)
    void a_place_that_is_not_found_says_why_and_what_may_be_meant(
            String kecamatan, String desa, ProblemCode code, String detail) {
        assertThat(match(kecamatan, desa).problems())
                .extracting(Problem::code, Problem::field, Problem::detail)
                .containsExactly(tuple(code, "wilayah", detail));
    }

    @Test
    void the_problem_stands_at_the_part_that_is_wrong() {
        assertThat(match("Karang Duren", "Tidak Ada").problems())
                .extracting(Problem::place)
                .containsExactly(Place.pointer("/desa"));
    }

    @Test
    void a_code_that_stands_twice_is_refused() {
        Wilayah place = new Wilayah(HERE, "Uji");

        assertThatThrownBy(() -> WilayahIndex.of(List.of(place, place))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome<Wilayah> match(String kecamatan, String desa) {
        return INDEX.match(
                Written.text(kecamatan, Place.pointer("/kecamatan")), Written.text(desa, Place.pointer("/desa")), HERE);
    }

    private static String kode(Outcome<Wilayah> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Wilayah> accepted -> accepted.value().kode().value();
            case Outcome.Rejected<Wilayah> ignored -> "";
        };
    }
}
