package id.usulanhub.schemas;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The code tables are whole and say each thing once. */
class CodesTest {

    @Test
    void the_whole_country_is_there() throws IOException {
        Map<Integer, Long> byLength =
                wilayah().stream().collect(groupingBy(row -> row.get("kode").length(), counting()));

        assertThat(byLength).isEqualTo(Map.of(2, 38L, 5, 514L, 8, 7285L, 13, 83762L));
    }

    @Test
    void every_place_has_one_code_and_lies_in_a_place_that_is_there() throws IOException {
        List<String> codes = wilayah().stream().map(row -> row.get("kode")).toList();
        Set<String> known = Set.copyOf(codes);

        assertThat(codes).doesNotHaveDuplicates().isSorted();
        assertThat(codes.stream().filter(kode -> kode.contains(".")).map(CodesTest::induk))
                .allMatch(known::contains);
    }

    @Test
    void every_name_is_clean_text() throws IOException {
        assertThat(wilayah())
                .extracting(row -> row.get("nama"))
                .allMatch(nama -> !nama.isEmpty()
                        && nama.equals(nama.strip())
                        && nama.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void a_spelling_of_a_unit_means_one_unit() throws IOException {
        List<CSVRecord> units = Resources.csv("codes/satuan.csv");
        Map<String, Set<String>> unitsOfSpelling = units.stream()
                .flatMap(row -> spellings(row).map(spelling -> Map.entry(folded(spelling), row.get("kode"))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));

        assertThat(units).extracting(row -> row.get("kode")).doesNotHaveDuplicates();
        assertThat(unitsOfSpelling.values()).allMatch(codes -> codes.size() == 1);
    }

    @Test
    void a_heading_means_one_column() throws IOException {
        Map<String, Long> columnsOfHeading = Resources.csv("codes/headings.csv").stream()
                .flatMap(CodesTest::headings)
                .collect(groupingBy(Function.identity(), counting()));

        assertThat(columnsOfHeading).hasSizeGreaterThan(50);
        assertThat(columnsOfHeading.values()).allMatch(columns -> columns == 1);
    }

    @Test
    void a_bidang_urusan_has_its_code_and_name_once() throws IOException {
        List<CSVRecord> rows = Resources.csv("codes/urusan.csv");

        assertThat(rows)
                .extracting(row -> row.get("kode"))
                .doesNotHaveDuplicates()
                .allMatch(kode -> kode.matches("\\d\\.\\d{2}"));
        assertThat(rows).extracting(row -> row.get("nama")).doesNotHaveDuplicates();
    }

    private static List<CSVRecord> wilayah() throws IOException {
        return Resources.csv("codes/wilayah.csv.gz");
    }

    private static String induk(String kode) {
        return kode.substring(0, kode.lastIndexOf('.'));
    }

    private static Stream<String> spellings(CSVRecord row) {
        return Stream.concat(Stream.of(row.get("kode"), row.get("nama")), Resources.parts(row.get("sinonim")).stream());
    }

    /** A row's headings as they are compared. */
    private static Stream<String> headings(CSVRecord row) {
        return Resources.parts(row.get("sinonim")).stream()
                .map(CodesTest::folded)
                .distinct();
    }

    /** A name as the hub compares it: compatibility forms resolved, without case, blanks and punctuation. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
