package id.usulanhub.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Sha256;
import id.usulanhub.console.ConsoleTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the API, held against what the console does. */
class DocumentDoorTest extends ConsoleTest {

    private static final Set<String> OF_APPLICATIONS = Set.of("/sync/", "/reference/");
    private static final String BATCH = "POST /sync/v1/{connector}/batch";
    private static final String CHANGES = "GET /sync/v1/{connector}/changes";
    private static final String PIECE = "PATCH /sync/v1/{connector}/attachments/{sha256}";

    private final String sha256 = Sha256.hex(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Test
    void what_is_described_is_what_there_is() {
        Set<String> there = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream()
                                .filter(pattern -> OF_APPLICATIONS.stream().anyMatch(pattern::startsWith))
                                .map(pattern -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(SyncDocument.operations()).isEqualTo(there);
    }

    @Test
    void it_is_given_to_everybody_as_yaml() {
        assertThat(mvc.get().uri("/sync/v1/openapi.yaml")).hasStatus(200).hasContentType("application/yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sentAt\": \"2026-11-22T08:00:00Z\", \"items\": [{\"id\": \"x\"}, {\"id\": \"UUID\", \"change\": \"UUID\","
                        + " \"payload\": {\"volume\": 1}, \"attachments\": [{\"name\": \"a.jpg\", \"sha256\": \"SHA\"}]}]}",
                "{\"items\": [{\"id\": \"UUID\", \"change\": \"UUID\", \"base\": \"OTHER\", \"payload\": {}}]}",
                "{\"items\": []}",
                "{}",
                "[",
            })
    void every_answer_to_a_batch_is_described(String body) throws Exception {
        String uuid = UUID.randomUUID().toString();
        String sent = body.replace("UUID", uuid)
                .replace("OTHER", UUID.randomUUID().toString())
                .replace("SHA", sha256);

        for (String query : new String[] {"?validate=true", "", ""}) {
            SyncDocument.assertDescribes(BATCH, batch(query, sent));
        }
        SyncDocument.assertDescribes(
                BATCH,
                mvc.post()
                        .uri("/sync/v1/lapangan-tutup/batch")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(sent.replace(uuid, UUID.randomUUID().toString()))
                        .exchange());
        SyncDocument.assertDescribes(BATCH, batch("", sent.replace("\"volume\": 1", "\"volume\": 2")));
    }

    @Test
    void every_answer_about_changes_is_described() throws Exception {
        SyncDocument.assertDescribes(CHANGES, get("/sync/v1/lapangan/changes"));
        changes.news = NewsOf.all();
        SyncDocument.assertDescribes(CHANGES, get("/sync/v1/lapangan/changes"));
        SyncDocument.assertDescribes(CHANGES, get("/sync/v1/lapangan/changes?since=%7B"));
        SyncDocument.assertDescribes(CHANGES, get("/sync/v1/tak-ada/changes"));
        health.storageFull = true;
        SyncDocument.assertDescribes(CHANGES, get("/sync/v1/lapangan/changes"));
    }

    @Test
    void every_answer_to_a_piece_is_described() throws Exception {
        SyncDocument.assertDescribes(PIECE, piece(0));
        SyncDocument.assertDescribes(PIECE, piece(9));
        SyncDocument.assertDescribes(PIECE, piece(-1));
        SyncDocument.assertDescribes(PIECE, piece(3));
    }

    @Test
    void every_answer_with_a_list_is_described() throws Exception {
        for (String list : new String[] {"kamus", "wilayah", "satuan", "harga"}) {
            SyncDocument.assertDescribes("GET /reference/{list}", get("/reference/" + list));
        }
    }

    private MvcTestResult batch(String query, String body) {
        return mvc.post()
                .uri("/sync/v1/lapangan/batch" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    /** Of a file that is no photo. */
    private MvcTestResult piece(int offset) {
        return mvc.perform(new PieceRequest(
                        "/sync/v1/lapangan/attachments/" + sha256,
                        new ByteArrayInputStream(new byte[offset == 0 ? 3 : 20]))
                .of(offset, 100));
    }
}
