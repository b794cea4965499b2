package id.usulanhub.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

    private static final String FOLLOWS = "cd".repeat(32);
    private static final String OTHER = "ef".repeat(32);

    @Test
    void a_correction_is_told_by_counts_and_row_by_row() {
        assertThat(lines("""
                {"follows": "%s", "sure": 75, "tooLarge": false, "again": true,
                 "appeared": 1, "changed": 1, "same": 2, "removed": 1, "mended": 1, "followers": ["%s"], "nearest": [],
                 "rows": [
                   {"kind": "CHANGED", "place": "Usulan!A5", "before": "Usulan!A6", "byRest": true, "perhaps": [],
                    "cells": [{"column": "volume", "from": "200", "to": "250"}]},
                   {"kind": "NEW", "place": "Usulan!A6", "before": "", "byRest": false,
                    "perhaps": ["Usulan!A3", "Usulan!A4"], "cells": []},
                   {"kind": "REMOVED", "place": "", "before": "Usulan!A2", "byRest": false, "perhaps": [], "cells": []}]}
                """.formatted(FOLLOWS, OTHER)))
                .containsExactly(
                        "menyusul berkas / follows cdcdcdcdcdcd  75 %",
                        "baru/new=1 berubah/changed=1 sama/same=2 hilang/removed=1 diperbaiki/mended=1",
                        "  CHANGED   Usulan!A5 <- Usulan!A6  (dikenali dari isi lainnya / known by the rest)",
                        "      volume: 200 -> 250",
                        "  NEW       Usulan!A6",
                        "      mungkin / perhaps Usulan!A3, Usulan!A4",
                        "  REMOVED   Usulan!A2",
                        "disusul oleh / followed by efefefefefef");
    }

    @Test
    void a_file_that_follows_none_shows_those_that_share_rows_before_it_is_stored() {
        String answer = """
                {"follows": "", "again": %s, "followers": [], "rows": [],
                 "nearest": [{"batch": "%s", "common": 2, "rows": 9}]}
                """;

        assertThat(lines(answer.formatted("false", OTHER)))
                .containsExactly("mirip / like efefefefefef: 2/9 baris / rows; --follows efefefefefef");
        assertThat(lines(answer.formatted("true", OTHER))).isEmpty();
    }

    @Test
    void files_that_are_too_large_are_not_compared_and_say_so() {
        assertThat(lines("{\"follows\": \"%s\", \"sure\": 0, \"tooLarge\": true}".formatted(FOLLOWS)))
                .contains("terlalu banyak baris untuk dibandingkan / too many rows to compare");
    }

    private static List<String> lines(String answer) {
        return ComparisonText.lines(Json.mapper().readTree(answer));
    }
}
