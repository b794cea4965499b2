package id.usulanhub.schemas;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example kabupaten is one that a hub can be started with: kamus, pagu and criteria fit the code tables. */
class ExampleKabupatenTest {

    private static final String FOLDER = "examples/bekasi-2027/";
    private static final Set<String> ATTRIBUTES = Set.of("penerima_kk", "keterdesakan", "kemiskinan");

    /** A figure, a figure within limits, one of some words, or words of one's own. */
    private static final Pattern DECLARED =
            Pattern.compile("[a-z_]+\\??(:([0-9]+\\.\\.[0-9]+|[a-z ]+(/[a-z ]+)+|teks))?");

    @Test
    void the_kamus_has_at_least_90_entries_and_no_code_twice() throws IOException {
        assertThat(kamus())
                .hasSizeGreaterThanOrEqualTo(90)
                .extracting(row -> row.get("kode"))
                .doesNotHaveDuplicates()
                .allMatch(kode -> kode.matches("[A-Z]{2}-\\d{3}"));
    }

    @Test
    void a_name_stands_once_within_one_agency_and_unit() throws IOException {
        assertThat(kamus())
                .extracting(row -> row.get("kode_skpd") + row.get("nama").toLowerCase(Locale.ROOT) + row.get("satuan"))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_agency_has_one_code_of_22_characters_and_one_name() throws IOException {
        assertThat(kamus())
                .extracting(row -> row.get("kode_skpd"))
                .allMatch(kode -> kode.matches("\\d\\.\\d{2}\\.\\d\\.\\d{2}\\.\\d\\.\\d{2}\\.\\d{2}\\.\\d{4}"));
        assertThat(distinct("kode_skpd"))
                .hasSameSizeAs(distinct("nama_skpd"))
                .hasSameSizeAs(kamus().stream()
                        .map(row -> row.get("kode_skpd") + row.get("nama_skpd"))
                        .collect(toSet()));
    }

    @Test
    void the_units_and_the_bidang_urusan_are_those_of_the_code_tables() throws IOException {
        Set<String> units = column("codes/satuan.csv", "kode");
        Set<String> urusan = Resources.csv("codes/urusan.csv").stream()
                .map(row -> row.get("kode") + " " + row.get("nama"))
                .collect(toSet());

        assertThat(units).containsAll(distinct("satuan"));
        assertThat(urusan).containsAll(distinct("bidang_urusan"));
    }

    @Test
    void limits_and_prices_are_positive_and_in_order() throws IOException {
        assertThat(kamus()).allSatisfy(row -> {
            BigDecimal min = new BigDecimal(row.get("volume_min"));
            assertThat(min).isPositive().isLessThanOrEqualTo(new BigDecimal(row.get("volume_maks")));
            assertThat(Long.parseLong(row.get("harga_satuan"))).isPositive();
        });
    }

    @Test
    void works_and_services_are_both_there_and_each_says_what_it_asks_for() throws IOException {
        assertThat(distinct("tipe")).containsExactlyInAnyOrder("FISIK", "NON_FISIK");
        assertThat(kamus()).allSatisfy(row -> {
            assertThat(Resources.parts(row.get("atribut")))
                    .allMatch(declared -> DECLARED.matcher(declared).matches());
            assertThat(Resources.parts(row.get("dokumen"))).isNotEmpty().doesNotHaveDuplicates();
            assertThat(row.get("definisi")).hasSizeGreaterThan(20);
        });
    }

    @Test
    void there_are_siblings_that_differ_only_in_a_number_or_a_verb() throws IOException {
        assertThat(distinct("nama"))
                .contains(
                        "Pembangunan Jalan Paving Lebar 2 m",
                        "Pembangunan Jalan Paving Lebar 3 m",
                        "Rehabilitasi Jalan Paving Lebar 3 m",
                        "Pembangunan Posyandu",
                        "Rehabilitasi Posyandu");
    }

    @Test
    void each_of_the_23_kecamatan_has_its_pagu_under_its_own_name() throws IOException {
        List<String> kecamatan = Resources.csv("codes/wilayah.csv.gz").stream()
                .filter(row -> row.get("kode").matches("32\\.16\\.\\d{2}"))
                .map(row -> row.get("kode") + " " + row.get("nama"))
                .toList();
        List<CSVRecord> pagu = Resources.csv(FOLDER + "pagu.csv");

        assertThat(pagu)
                .hasSize(23)
                .extracting(row -> row.get("kode_kecamatan") + " " + row.get("nama"))
                .containsExactlyElementsOf(kecamatan);
        assertThat(pagu).allMatch(row -> Long.parseLong(row.get("rupiah")) > 0);
    }

    @Test
    void the_weights_of_the_criteria_sum_to_100_and_their_ranges_rise_to_an_open_end() throws IOException {
        JsonNode criteria = kriteria().path("criteria");

        assertThat(criteria.valueStream()
                        .mapToInt(c -> c.path("bobot").intValue())
                        .sum())
                .isEqualTo(100);
        assertThat(criteria.valueStream()).allSatisfy(criterion -> {
            List<BigDecimal> ends = ends(criterion);
            assertThat(ends)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(criterion.path("ranges").size() - 1);
        });
    }

    @Test
    void the_criteria_look_at_what_a_submission_brings() throws IOException {
        assertThat(kriteria()
                        .path("criteria")
                        .valueStream()
                        .map(c -> c.path("atribut").stringValue()))
                .doesNotHaveDuplicates()
                .allMatch(name -> ATTRIBUTES.contains(name) || name.equals("anggaran"));
    }

    /** The upper ends of a criterion's ranges; only the last range may be open. */
    private static List<BigDecimal> ends(JsonNode criterion) {
        List<BigDecimal> ends = new ArrayList<>();
        criterion.path("ranges").forEach(range -> {
            if (range.has("upTo")) {
                ends.add(range.path("upTo").decimalValue());
            }
        });
        return ends;
    }

    private static List<CSVRecord> kamus() throws IOException {
        return Resources.csv(FOLDER + "kamus.csv");
    }

    private static JsonNode kriteria() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Resources.folder(FOLDER + "kriteria.json")));
    }

    private static Set<String> distinct(String column) throws IOException {
        return column(FOLDER + "kamus.csv", column);
    }

    private static Set<String> column(String table, String column) throws IOException {
        return Resources.csv(table).stream().map(row -> row.get(column)).collect(toSet());
    }
}
