package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TransformsTest {

    private static final String DELIMITER = "|";

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            delimiterString = DELIMITER,
            quoteCharacter = '`',
            value = {
                "\"collapse\"|a \t  b|a b",
                "\"nfkc\"|２００ ｍ|200 m",
                "\"upper\"|ijtihad|IJTIHAD",
                "\"lower\"|DESA|desa",
                "\"title\"|JALAN raya SUKA-maju|Jalan Raya Suka-Maju",
                "\"title\"|jum'at|Jum'at",
                "\"digits\"|RT 03/05|0305",
                "{\"strip-prefix\": \"desa \"}|Desa Sukamaju|Sukamaju",
                "{\"strip-prefix\": \"desa \"}|Sukamaju|Sukamaju",
                "{\"strip-suffix\": \" kk\"}|35 KK|35",
                "{\"before\": \" - \"}|J-1 - Jalan - desa|J-1",
                "{\"before\": \"/\"}|tanpa|tanpa",
                "{\"after\": \": \"}|Desa: Sukamaju|Sukamaju",
                "{\"part\": {\"of\": \",\", \"at\": 2}}|Mekarsari, Sukamaju|Sukamaju",
                "{\"replace\": {\"old\": \"_\", \"with\": \" \"}}|jalan_desa|jalan desa",
                "{\"default-unit\": \"m\"}|200|200 m",
                "{\"default-unit\": \"m\"}|200 unit|200 unit",
                "{\"pad-left\": {\"to\": 4}}|12|0012",
                "\"phone\"|+62 812-3456-789|08123456789",
                "\"phone\"|812 3456 7890|081234567890",
                "\"phone\"|warga@contoh.id|warga@contoh.id",
                "{\"translate\": {\"jalan_desa\": \"J-1\"}}|Jalan Desa|J-1",
                "\"decimal-point\"|1.250|1.250",
                "\"decimal-point\"|1,250.5|1250.5",
                "\"decimal-point\"|2.8E8|280000000",
                "\"decimal-point\"|5.0E-4|0.00050",
                "{\"times\": 1000000}|12,5|12500000",
                "\"number-words\"|dua ratus lima puluh meter|250 meter",
                "\"number-words\"|seribu dua ratus|1200",
                "\"number-words\"|sebelas unit|11 unit",
                "\"number-words\"|tiga juta lima ratus ribu|3500000",
                "\"number-words\"|sejahtera bersama|sejahtera bersama",
                "{\"date\": \"dmy\"}|3/2/2027|2027-02-03",
                "{\"date\": \"mdy\"}|3/2/2027 10:02:11|2027-03-02",
                "{\"date\": \"dmy\"}|17 Agustus 2027|2027-08-17",
                "{\"year\": \"ymd\"}|2027-01-31T10:02:11.000Z|2027",
                "{\"date\": \"dmy\"}|2027-01-31|2027-01-31",
                "{\"date\": \"dmy\"}|31012027|2027-01-31",
                "{\"date\": \"dmy\"}|46418|2027-01-31",
                "{\"date\": {\"order\": \"dmy\", \"epoch\": 1904}}|44956.5|2027-01-31",
                "\"coordinates\"|Jl. Melati RT 02 (-6.2154, 107.0312)|-6.2154, 107.0312",
                "\"coordinates\"|RW 03 -6,2154; 107,0312|-6.2154, 107.0312",
                "{\"labelled\": \"Koefisien\"}|Setuju. Koefisien : 1 Lokasi Anggaran : 12345|1 Lokasi",
                "{\"labelled\": \"Anggaran\"}|Anggaran: kurang; Koefisien : 1 Lokasi; Anggaran : 12345, Prioritas : F1|12345",
                "{\"labelled\": \"Prioritas\"}|prioritas : NF2|NF2",
                "{\"labelled\": {\"label\": \"Lebar\", \"until\": [\"tebal\"]}}|Lebar: 3 m, Tebal: 10 cm|3 m",
                "{\"address-part\": \"desa\"}|Jl. Desa RT 02/05, Desa Setia Mulya, Kec. Tarumajaya|Setia Mulya",
                "{\"address-part\": \"kecamatan\"}|Ds. Suka Maju Kec. Mekar Sari Kab. Uji|Mekar Sari",
                "{\"address-part\": \"kecamatan\"}|Jl. Raya Desa Maju Kec. Setu -6.3456,107.0456|Setu",
                "{\"address-part\": \"desa\"}|Kepala Desa Suka Maju|Suka Maju",
                "{\"address-part\": \"rt\"}|Kp. Kelapa RT.03/RW.05|03",
                "{\"address-part\": \"rw\"}|Kp. Kelapa RT 03/05|05",
                "{\"address-part\": \"dusun\"}|Kp. Kelapa RT 03/05|Kelapa",
                "\"swap-coordinates\"|107.1, -6.2|-6.2, 107.1",
                "\"first\"|sendiri|sendiri",
            })
    void a_text_becomes_another(String with, String text, String expected) {
        Scalar changed = changed("[" + with + "]", Json.mapper().valueToTree(text));

        assertThat(changed.fault()).isNull();
        assertThat(changed.text()).isEqualTo(expected);
        assertThat(changed.written()).isEqualTo(text.strip());
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            delimiterString = DELIMITER,
            quoteCharacter = '`',
            value = {
                "[\"first\"]|[\"a\",\"b\"]|a",
                "[\"last\"]|[\"a\",\"b\"]|b",
                "[{\"join\": \"; \"}]|[\"a\",\"b\"]|a; b",
                "[\"count\"]|[\"a\",\"b\"]|2",
                "[\"sum\"]|[\"1,5\", 2]|3.5",
                "[{\"split\": \" \"}, \"upper\", {\"join\": \"+\"}]|\"a  b\"|A+B",
                "[{\"translate\": {\"a\": \"x\", \"b\": \"y\"}}, {\"join\": \"\"}]|[\"a\",\"b\"]|xy",
            })
    void a_list_becomes_one_value(String with, String json, String expected) {
        assertThat(changed(with, Json.mapper().readTree(json)).text()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            delimiterString = DELIMITER,
            quoteCharacter = '`',
            value = {
                "[\"digits\"]|\"tidak tahu\"|MISSING_VALUE",
                "[{\"part\": {\"of\": \",\", \"at\": 3}}]|\"a, b\"|MISSING_VALUE",
                "[{\"translate\": {\"a\": \"x\"}}]|\"c\"|NOT_IN_LIST",
                "[{\"translate\": {\"a\": \"x\"}}]|[\"a\",\"c\"]|NOT_IN_LIST",
                "[\"decimal-point\"]|\"1.2.3\"|NOT_A_NUMBER",
                "[{\"times\": 1000}]|\"banyak\"|NOT_A_NUMBER",
                "[{\"times\": 1000000000000}]|999999999999|OUT_OF_RANGE",
                "[\"sum\"]|[\"1\", \"dua\"]|NOT_A_NUMBER",
                "[{\"date\": \"dmy\"}]|\"31/02/2027\"|NOT_A_DATE",
                "[{\"year\": \"dmy\"}]|\"31-01-27\"|NOT_A_DATE",
                "[{\"date\": \"dmy\"}]|\"besok\"|NOT_A_DATE",
                "[\"upper\"]|[\"a\",\"b\"]|PAYLOAD_MALFORMED",
                "[\"first\"]|{\"a\":1}|PAYLOAD_MALFORMED",
                "[\"first\"]|[{\"a\":1}]|PAYLOAD_MALFORMED",
            })
    void what_cannot_be_taken_is_a_fault(String with, String json, ProblemCode expected) {
        assertThat(changed(with, Json.mapper().readTree(json)).fault()).isEqualTo(expected);
    }

    @Test
    void what_is_not_there_stays_nothing() {
        assertThat(changed(
                                "[\"digits\", {\"default-unit\": \"m\"}]",
                                Json.mapper().readTree("\" \""))
                        .isBlank())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiterString = DELIMITER,
            value = {
                "\"coordinates\"|Jl. Melati No. 12, RT 02/05",
                "\"coordinates\"|1.500.000, 2.500.000",
                "{\"labelled\": \"Koefisien\"}|Disetujui: sesuai anggaran",
                "{\"address-part\": \"desa\"}|Jalan Melati 3",
            })
    void what_is_looked_for_and_not_there_is_no_value_and_no_fault(String with, String text) {
        Scalar changed = changed("[" + with + ", \"upper\"]", Json.mapper().valueToTree(text));

        assertThat(changed.isBlank()).isTrue();
        assertThat(changed.fault()).isNull();
        assertThat(changed.written()).isEqualTo(text);
    }

    @Test
    void the_schema_lists_the_transforms_that_there_are() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/connector/mapping.schema.json")) {
            JsonNode items = Json.mapper().readTree(in).at("/$defs/with/items/anyOf");
            Set<String> listed = new TreeSet<>();
            items.at("/0/oneOf").forEach(each -> listed.add(each.path("const").asString()));
            listed.addAll(items.at("/1/properties").propertyNames());

            assertThat(listed).isEqualTo(Transforms.names());
        }
    }

    @Test
    void a_table_of_the_folder_translates() {
        List<MappingFile.Fault> faults = new ArrayList<>();
        byte[] csv = "kode,kamus\njalan_desa,J-1\n".getBytes(StandardCharsets.UTF_8);
        CodeTables tables = new CodeTables(Map.of("codes/kamus.csv", csv), faults);
        JsonNode with = Json.mapper().readTree("[{\"translate\": \"codes/kamus.csv\"}]");

        Scalar changed = Transforms.compile(with, tables).apply(Scalar.text("jalan desa", Place.wholeRecord()));

        assertThat(changed.text()).isEqualTo("J-1");
        assertThat(faults).isEmpty();
    }

    @Test
    void a_table_that_is_not_there_or_says_a_word_twice_is_a_fault() {
        List<MappingFile.Fault> faults = new ArrayList<>();
        byte[] csv = "kode,kamus\na,1\na,2\n".getBytes(StandardCharsets.UTF_8);
        CodeTables tables = new CodeTables(Map.of("codes/dua.csv", csv), faults);

        for (String file : List.of("codes/dua.csv", "codes/tiada.csv")) {
            tables.resolve(Json.mapper().valueToTree(file));
        }

        assertThat(faults).extracting(MappingFile.Fault::rule).containsExactly("codes-unreadable", "codes-missing");
    }

    private static Scalar changed(String with, JsonNode value) {
        CodeTables none = new CodeTables(Map.of(), new ArrayList<>());
        return Transforms.compile(Json.mapper().readTree(with), none).apply(Scalar.of(value, Place.wholeRecord()));
    }
}
