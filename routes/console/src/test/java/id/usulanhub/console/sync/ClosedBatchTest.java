package id.usulanhub.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Change;
import id.usulanhub.codec.Json;
import id.usulanhub.console.ConsoleTest;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What an application is answered when the time for usulan is over. */
class ClosedBatchTest extends ConsoleTest {

    private final String usulan = UUID.randomUUID().toString();
    private final String first = UUID.randomUUID().toString();

    /** Its sender was promised that it is here, and that its files may join it. */
    @Test
    void only_what_came_before_is_taken_again() throws Exception {
        String known = item(first, "");
        send("lapangan", known);

        JsonNode answer =
                send("lapangan-tutup", known + "," + item(UUID.randomUUID().toString(), first));

        assertThat(answer.at("/items/0/status").asString()).isEqualTo("duplicate");
        assertThat(answer.at("/items/1/status").asString()).isEqualTo("invalid");
        assertThat(answer.at("/items/1/errors/0/code").asString()).isEqualTo("CLOSED");
        assertThat(changes.stored).extracting(Change::id).containsExactly(first);
    }

    private String item(String change, String base) {
        String of = base.isEmpty() ? "" : "\"base\":\"" + base + "\",";
        return "{\"id\":\"%s\",\"change\":\"%s\",%s\"payload\":{\"volume\":1}}".formatted(usulan, change, of);
    }

    private JsonNode send(String connector, String items) throws UnsupportedEncodingException {
        return Json.mapper()
                .readTree(mvc.post()
                        .uri("/sync/v1/" + connector + "/batch")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"items\":[" + items + "]}")
                        .exchange()
                        .getResponse()
                        .getContentAsString());
    }
}
