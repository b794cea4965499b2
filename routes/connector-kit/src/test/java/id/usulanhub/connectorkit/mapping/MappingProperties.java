package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MappingProperties {

    private static final List<String> NAMES = List.of(
            "id",
            "tahun",
            "kecamatan",
            "desa",
            "alamat",
            "kamus",
            "judul",
            "usulan",
            "masalah",
            "volume",
            "satuan",
            "biaya",
            "kk",
            "mendesak",
            "pengusul",
            "nama",
            "error",
            "head",
            "cells",
            "A",
            "");
    private static final List<String> WORDS = List.of(
            "Mekarsari",
            "Sukamaju",
            "J-1",
            "Jalan Lebar 3 m",
            "200 m",
            "12,5 meter",
            "Rp. 1.500,00",
            "tinggi",
            "-",
            "2027",
            "Kamus",
            "No Usulan");
    private static final String JSON = "application/json";
    private static final String ENCODED = "application/x-www-form-urlencoded";

    /** Everything that the language has, over the names above. */
    private static final String RICH = """
            to: usulan/v1
            key: { from: /id, else: payload }
            repeat: { over: /usulan, key: /id }
            fields:
              tahun:   { integer: ./tahun, with: [digits], else: 2027 }
              wilayah: { lookup: wilayah, from: [./kecamatan, { all: [./desa, /desa] }], with: [collapse], else: kabupaten }
              alamat:  { text: { in: /cells, where: { /id: "200 m" }, take: [/A, /nama], label-of: /head }, else: "" }
              kamus:   { lookup: kamus, from: ./kamus, with: [first, { before: "," }], else: problem }
              uraian:  { text: [./judul, ./usulan], with: [{ join: "; " }, title], else: problem }
              masalah: { text: ./masalah, with: [{ split: " " }, count], else: "" }
              volume:  { volume: ./volume, with: [number-words, { default-unit: m }], when: { from: ./A, is: [tinggi] }, else: null }
              anggaran: { money: ./biaya, with: [decimal-point, { times: 1000 }], else: null }
              atribut: { kk: { boolean: ./kk, else: 0 }, mendesak: { decimal: ./mendesak, with: [sum], else: null } }
              titik:    { point: [./satuan, ./pengusul], with: [swap-coordinates], else: null }
              lampiran: { attachments: [./alamat, ./nama], else: null }
            """;

    private static final Reference REFERENCE = Fixtures.reference();

    private final Connector form;
    private final Connector sheet;
    private final Connector rich;
    private final Connector xml;
    private final Connector encoded;

    MappingProperties() throws IOException {
        form = Fixtures.form(Files.createTempDirectory("form"));
        sheet = Fixtures.sheet(Files.createTempDirectory("sheet"));
        rich = connector("", RICH);
        xml = connector("body: xml\n", Fixtures.FORM_MAPPING.replaceAll(" /([a-z])", " /data/$1"));
        encoded = connector("body: form\njson-field: judul\n", Fixtures.FORM_MAPPING);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_json_ends_in_an_usulan_or_in_problems(@ForAll("json") Object json) {
        byte[] payload = Json.write(json);

        for (Connector connector : List.of(form, sheet, rich, xml, encoded)) {
            assertThat(connector.split(mediaType(connector), payload)).isNotNull();
            assertThat(connector.drift(received(connector, payload))).hasSizeLessThanOrEqualTo(42);
            assertThat(normalised(connector, payload)).satisfies(MappingProperties::isWhole);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_bytes_end_in_an_usulan_or_in_problems(@ForAll byte[] payload) {
        for (Connector connector : List.of(form, rich, xml, encoded)) {
            assertThat(normalised(connector, payload)).satisfies(MappingProperties::isWhole);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_form_and_any_xml_end_in_an_usulan_or_in_problems(@ForAll("pairs") List<List<String>> pairs) {
        StringBuilder fields = new StringBuilder();
        StringBuilder elements = new StringBuilder("<data>");
        for (List<String> pair : pairs) {
            fields.append(pair.get(0)).append('=').append(pair.get(1)).append('&');
            elements.append('<').append(pair.get(0)).append('>').append(pair.get(1));
            elements.append("</").append(pair.get(0)).append('>');
        }

        assertThat(normalised(encoded, Fixtures.utf8(fields.toString()))).satisfies(MappingProperties::isWhole);
        assertThat(normalised(xml, Fixtures.utf8(elements + "</data>"))).satisfies(MappingProperties::isWhole);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void each_part_of_a_submission_can_be_read_and_traced(@ForAll("json") Object json) {
        byte[] payload = Json.write(json);

        if (rich.split(JSON, payload) instanceof Outcome.Accepted<List<Part>> parts) {
            assertThat(parts.value()).extracting(Part::sourceKey).doesNotHaveDuplicates();
            for (Part part : parts.value()) {
                Received received = Fixtures.received(rich, part.place(), payload);
                List<Problem> problems =
                        rich.normalise(received, "0-1", REFERENCE).problems();
                assertThat(rich.trace(received, REFERENCE))
                        .flatExtracting(FieldTrace::problems)
                        .containsExactlyInAnyOrderElementsOf(problems);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_same_payload_is_always_read_the_same(@ForAll("json") Object json) {
        byte[] payload = Json.write(json);

        assertThat(normalised(form, payload)).isEqualTo(normalised(form, payload));
    }

    @Provide
    Arbitrary<Object> json() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.of(WORDS).map(Object.class::cast),
                Arbitraries.strings().ofMaxLength(30).map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.of(2027, 100, true, new BigDecimal("1e400"), new BigDecimal("12.50"))
                        .map(Object.class::cast),
                Arbitraries.just(List.of()));
        return Arbitraries.recursive(() -> leaf, MappingProperties::nested, 1, 3);
    }

    private static Arbitrary<Object> nested(Arbitrary<Object> inner) {
        return Arbitraries.oneOf(
                Arbitraries.maps(Arbitraries.of(NAMES), inner).ofMaxSize(15).map(Object.class::cast),
                Arbitraries.maps(Arbitraries.of(NAMES), inner).ofMaxSize(15).map(Object.class::cast),
                inner.list().ofMaxSize(3).map(Object.class::cast));
    }

    @Provide
    Arbitrary<List<List<String>>> pairs() {
        Arbitrary<String> names = Arbitraries.of(NAMES).filter(name -> !name.isEmpty());
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(WORDS),
                Arbitraries.strings().ofMaxLength(10),
                Arbitraries.of("%zz", "<a>", "&amp;", "{}"));
        return names.flatMap(name -> values.map(value -> List.of(name, value)))
                .list()
                .ofMaxSize(12);
    }

    private Connector connector(String manifest, String mapping) throws IOException {
        Path folder = Files.createTempDirectory("mapping");
        Fixtures.write(folder, "form", Fixtures.FORM_MANIFEST + manifest, mapping);
        return Fixtures.only(folder);
    }

    private String mediaType(Connector connector) {
        return connector == encoded ? ENCODED : JSON;
    }

    private Outcome<Usulan> normalised(Connector connector, byte[] payload) {
        return connector.normalise(received(connector, payload), "0-0", REFERENCE);
    }

    private Received received(Connector connector, byte[] payload) {
        Received plain = Fixtures.received(connector, connector == sheet ? "S!A2" : "", payload);
        return new Received(
                plain.connector(),
                plain.sourceKey(),
                plain.receipt(),
                plain.at(),
                plain.place(),
                mediaType(connector),
                plain.contentHash(),
                plain.batch(),
                payload);
    }

    /** An usulan can be written out; a rejection has problems by its own constructor. */
    private static void isWhole(Outcome<Usulan> outcome) {
        if (outcome instanceof Outcome.Accepted<Usulan> accepted) {
            assertThat(Json.write(accepted.value())).isNotEmpty();
        }
    }
}
