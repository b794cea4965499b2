package id.usulanhub.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code hub import} and {@code hub import-result} say of a file. */
class ImportTextTest {

    @Test
    void a_receipt_names_the_filled_columns_that_were_not_read() {
        JsonNode receipt = json("""
                {"id": "UH-1", "connector": "td4", "sure": 96, "rows": 29, "sameAsBefore": false,
                 "unread": [{"place": "Usulan!J5", "heading": "Pagu Indikatif (Rp.)", "probably": "anggaran"}]}""");

        assertThat(ImportText.receipt(receipt))
                .hasSize(2)
                .startsWith("UH-1  td4 96 %  29 baris")
                .last()
                .asString()
                .startsWith("Usulan!J5 \"Pagu Indikatif (Rp.)\": ")
                .contains("mungkin maksudnya anggaran");
    }

    @Test
    void a_file_without_a_row_says_so() {
        assertThat(ImportText.receipt(json("{\"id\": \"UH-1\", \"rows\": 0}")))
                .hasSize(2)
                .last()
                .asString()
                .contains("tidak ada baris usulan");
    }

    @Test
    void refused_rows_come_with_the_command_that_marks_them() {
        assertThat(ImportText.counts(json("""
                {"receipt": "UH-1", "accepted": 5, "rejected": 24, "duplicates": 0, "waiting": 0}""")))
                .hasSize(3)
                .startsWith("usulan/accepted=5 ditolak/refused=24 ganda/duplicates=0")
                .last()
                .asString()
                .endsWith("./hub import-result UH-1 --out FILE.xlsx");
        assertThat(ImportText.counts(json("""
                {"receipt": "UH-1", "accepted": 5, "rejected": 0, "duplicates": 1, "waiting": 2}""")))
                .containsExactly("usulan/accepted=5 ditolak/refused=0 ganda/duplicates=1 masih diperiksa/waiting=2");
    }

    @Test
    void of_many_problems_the_first_are_told_and_how_to_see_the_others() {
        JsonNode file = json("{\"receipt\": \"UH-1\", \"cells\": [{\"told\": \"Usulan!J5 salah\"}], \"more\": 47}");

        assertThat(ImportText.cells(file))
                .containsExactly("  Usulan!J5 salah", "  ... 47 lagi / more: ./hub import-result UH-1 --all");
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }
}
