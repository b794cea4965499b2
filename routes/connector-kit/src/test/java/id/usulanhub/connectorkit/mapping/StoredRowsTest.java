package id.usulanhub.connectorkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StoredRowsTest {

    private final StoredRows rows = new StoredRows();

    @Test
    void a_row_is_read_as_it_stands_whatever_was_read_before_it() {
        for (String row : List.of(
                "{'head':{'A':'Desa','B':['Volume','(m)']},'cells':{'A':'Setu','B':2.50},'above':{'tahun':'2027'},'at':{'tahun':'B1'}}",
                "{'head':{'A':'Desa','B':['Volume','(m)']},'cells':{'A':'Sukasari'}}",
                "{'head':{'A':'Desa','B':['Volume','(m)']},'cells':{}}",
                "{'head':{'A':'Desa'},'cells':{'A':'Setu'}}",
                "{'head':{'A':'Desa','B':'Volume'},'cells':{'A':'Setu'}}",
                "{ 'head' : {'A':'Desa'}, 'cells': {'A':'Setu'}}",
                "{'cells':{'A':'Setu'},'head':{'A':'Desa'}}",
                "{'head':{'A':'Desa'}}",
                "{'head':'Desa','cells':{}}",
                "{}")) {
            byte[] json = row.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

            assertThat(rows.read(json)).isEqualTo(Json.readChecked(json));
            assertThat(rows.read(json)).isEqualTo(Json.readChecked(json));
        }
    }

    @Test
    void the_headings_of_a_table_are_read_once() {
        JsonNode first = rows.read(row(1)).path("head");

        assertThat(rows.read(row(2)).path("head")).isSameAs(first);
    }

    private static byte[] row(int number) {
        return ("{\"head\":{\"A\":\"Desa\"},\"cells\":{\"A\":" + number + "}}").getBytes(StandardCharsets.UTF_8);
    }
}
