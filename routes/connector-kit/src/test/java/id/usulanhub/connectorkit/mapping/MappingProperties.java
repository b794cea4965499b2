package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
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
    private static final Reference REFERENCE = Fixtures.reference();

    private final Connector form;
    private final Connector sheet;

    MappingProperties() throws IOException {
        form = Fixtures.form(Files.createTempDirectory("form"));
        sheet = Fixtures.sheet(Files.createTempDirectory("sheet"));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_json_ends_in_an_usulan_or_in_problems(@ForAll("json") Object json) {
        byte[] payload = Json.write(json);

        for (Connector connector : List.of(form, sheet)) {
            assertThat(connector.split("application/json", payload)).isNotNull();
            assertThat(normalised(connector, payload)).satisfies(MappingProperties::isWhole);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_bytes_end_in_an_usulan_or_in_problems(@ForAll byte[] payload) {
        assertThat(normalised(form, payload)).satisfies(MappingProperties::isWhole);
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

    private static Outcome<Usulan> normalised(Connector connector, byte[] payload) {
        return connector.normalise(Fixtures.received(connector, "S!A2", payload), "0-1", REFERENCE);
    }

    /** An usulan can be written out; a rejection has problems by its own constructor. */
    private static void isWhole(Outcome<Usulan> outcome) {
        if (outcome instanceof Outcome.Accepted<Usulan> accepted) {
            assertThat(Json.write(accepted.value())).isNotEmpty();
        }
    }
}
