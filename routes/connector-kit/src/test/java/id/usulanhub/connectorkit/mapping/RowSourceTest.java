package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.sheet.Columns;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSourceTest {

    private static final Columns COLUMNS = Columns.anywhere(Map.of("desa", List.of("Desa")));

    @ParameterizedTest
    @CsvSource({
        "panjang_jalan, 200, Usulan!B7",
        "jumlah_kk, 40, Usulan!C7",
        "penerima_manfaat_jumlah_kk, 40, Usulan!C7",
        "tahun, 2027, Usulan!D2",
    })
    void a_column_that_nobody_named_is_the_one_with_its_heading(String name, String value, String place) {
        Scalar scalar = source("""
                {"head": {"A": "Desa", "B": "PANJANG\u00a0JALAN", "C": ["Penerima Manfaat", "Jumlah KK"], "D": "Tahun"},
                 "cells": {"A": "Setu", "B": "200", "C": 40, "D": 2027}, "at": {"D": "D2"}}""").at(new Selector.Column(name));

        assertThat(scalar.text()).isEqualTo(value);
        assertThat(scalar.place().path()).isEqualTo(place);
    }

    @Test
    void a_heading_of_two_rows_goes_before_the_same_text_alone() {
        Source source = source("""
                {"head": {"A": ["Rencana", "Volume Jalan"], "B": ["", "Volume"], "C": "Rencana Volume Jalan"},
                 "cells": {"A": "1", "B": "2", "C": "3"}}""");

        assertThat(source.at(new Selector.Column("volume_jalan")).text()).isEqualTo("1");
        assertThat(source.at(new Selector.Column("rencana_volume_jalan")).text())
                .isEqualTo("1");
        assertThat(source.at(new Selector.Column("lebar")).isBlank()).isTrue();
    }

    private static Source source(String row) {
        return new RowSource(Json.mapper().readTree(row), COLUMNS, "Usulan!A7");
    }
}
