package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.outcome.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class TransformProperties {

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("strip-prefix", "\"de\""),
            Map.entry("strip-suffix", "\"m\""),
            Map.entry("before", "\",\""),
            Map.entry("after", "\"-\""),
            Map.entry("part", "{\"of\": \" \", \"at\": 2}"),
            Map.entry("replace", "{\"old\": \"a\", \"with\": \"aa\"}"),
            Map.entry("default-unit", "\"m\""),
            Map.entry("pad-left", "{\"to\": 6, \"with\": \"0\"}"),
            Map.entry("split", "\" \""),
            Map.entry("join", "\", \""),
            Map.entry("translate", "{\"a\": \"b\"}"),
            Map.entry("times", "1000"),
            Map.entry("date", "\"dmy\""),
            Map.entry("year", "\"ymd\""),
            Map.entry("labelled", "\"a\""),
            Map.entry("address-part", "\"desa\""));

    /** What they look for need not be there. */
    private static final List<String> FINDING = List.of("coordinates", "labelled", "address-part");

    @Property
    void any_chain_of_any_transforms_ends_in_a_value_or_a_fault(
            @ForAll("chains") List<String> chain, @ForAll("values") Object value) {
        Scalar before = Scalar.of(Json.mapper().valueToTree(value), Place.wholeRecord());

        Scalar after = with("[" + String.join(",", chain) + "]").apply(before);

        if (FINDING.stream().noneMatch(name -> chain.toString().contains(name))) {
            assertThat(after.isBlank()).isEqualTo(before.isBlank());
        }
        assertThat(after.written()).isEqualTo(before.written());
        assertThat(after.place()).isEqualTo(before.place());
    }

    @Property
    void tidying_twice_is_tidying_once(@ForAll("tidying") String name, @ForAll String text) {
        Transform tidy = with("[" + name + "]");
        Scalar once = tidy.apply(Scalar.text(text, Place.wholeRecord()));

        assertThat(tidy.apply(once).text()).isEqualTo(once.text());
    }

    @Property
    void a_date_reads_back_in_every_order(@ForAll @LongRange(min = 0, max = 40_000) long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int d = date.getDayOfMonth();
        int m = date.getMonthValue();

        assertThat(DateTransforms.read(d + "/" + m + "/" + date.getYear(), "dmy"))
                .contains(date);
        assertThat(DateTransforms.read(m + "-" + d + "-" + date.getYear(), "mdy"))
                .contains(date);
        assertThat(DateTransforms.read(date + "T00:00", "ymd")).contains(date);
    }

    @Property
    void a_number_with_a_point_reads_back(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal number) {
        assertThat(NumberTransforms.english(number.toPlainString()).orElseThrow())
                .isEqualByComparingTo(number);
    }

    @Property
    void a_number_in_words_reads_back(@ForAll @IntRange(min = 1, max = 999_999) int number) {
        assertThat(NumberWords.read(words(number))).isEqualTo(Integer.toString(number));
    }

    @Property
    void swapping_coordinates_twice_changes_nothing(
            @ForAll @IntRange(min = -90, max = 90) int lat, @ForAll @IntRange(min = -180, max = 180) int lng) {
        String text = lat + ", " + lng;

        assertThat(Koordinat.swapped(Koordinat.swapped(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<List<String>> chains() {
        return Arbitraries.of(Transforms.names())
                .map(name -> OPTIONS.containsKey(name)
                        ? "{\"" + name + "\": " + OPTIONS.get(name) + "}"
                        : "\"" + name + "\"")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of("a, b", "dua ratus m", "3/2/2027", "1.250,5", "-6.2, 107.1", "+62 812 345 6789", "-"));
        return Arbitraries.oneOf(
                texts.map(Object.class::cast),
                Arbitraries.bigDecimals().map(Object.class::cast),
                texts.list().ofMaxSize(4).map(Object.class::cast),
                Arbitraries.maps(texts, texts).ofMaxSize(2).map(Object.class::cast));
    }

    @Provide
    Arbitrary<String> tidying() {
        return Arbitraries.of("\"collapse\"", "\"nfkc\"", "\"lower\"", "\"digits\"", "\"phone\"");
    }

    private static Transform with(String json) {
        return Transforms.compile(Json.mapper().readTree(json), new CodeTables(Map.of(), new ArrayList<>()));
    }

    private static String words(int number) {
        String thousands = number >= 2_000 ? below(number / 1_000) + " ribu " : number >= 1_000 ? "seribu " : "";
        return (thousands + below(number % 1_000)).strip();
    }

    private static String below(int number) {
        String[] digits = {"", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"};
        if (number >= 100) {
            return ((number >= 200 ? digits[number / 100] + " ratus " : "seratus ") + below(number % 100)).strip();
        }
        if (number >= 20) {
            return (digits[number / 10] + " puluh " + digits[number % 10]).strip();
        }
        if (number >= 12) {
            return digits[number - 10] + " belas";
        }
        return number == 11 ? "sebelas" : number == 10 ? "sepuluh" : digits[number];
    }
}
