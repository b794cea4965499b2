package id.usulanhub.sipd;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.LookUp;
import id.usulanhub.domain.push.RemoteItem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads page after page of what the target holds. Half of it is nothing: a row on the missing page would seem lost. */
final class RemoteRows {

    private static final int ROWS_A_PAGE = 100;
    private static final int MOST_PAGES = 10_000;

    private final Function<String, WireResult> get;
    private final Aliases aliases;

    /** @param get fetches a path with its query */
    RemoteRows(Function<String, WireResult> get, Aliases aliases) {
        this.get = get;
        this.aliases = aliases;
    }

    LookUp of(ListRef list) {
        Map<String, RemoteItem> rows = new LinkedHashMap<>();
        int page = 1;
        while (page > 0 && page <= MOST_PAGES) {
            JsonNode body = page(list, page);
            if (!body.path("data").isArray()) {
                return new LookUp.Incomplete(
                        "page " + page + ": " + body.path("why").asString("not a page"));
            }
            body.path("data").forEach(row -> keep(row, rows));
            int next = body.path("berikutnya").asInt(0);
            page = next > page ? next : 0;
        }
        return page == 0
                ? new LookUp.Complete(List.copyOf(rows.values()))
                : new LookUp.Incomplete("more than " + MOST_PAGES + " pages");
    }

    /** The target's own id tells rows apart: the last row of a page may come again on the next. */
    private void keep(JsonNode row, Map<String, RemoteItem> rows) {
        String id = text(row, "id_usulan");
        rows.put(
                id,
                new RemoteItem(
                        id,
                        text(row, "sumber_id"),
                        aliases.value(row, "revisi").asLong(0),
                        ItemJson.fingerprint(row, aliases)));
    }

    private String text(JsonNode row, String field) {
        return aliases.value(row, field).asString("");
    }

    private JsonNode page(ListRef list, int page) {
        String query = "/usulan?tahun=" + list.tahun() + "&sumber=" + ItemJson.SUMBER + "&kode_kecamatan="
                + URLEncoder.encode(list.kecamatan().value(), StandardCharsets.UTF_8) + "&halaman=" + page
                + "&per_halaman=" + ROWS_A_PAGE;
        return switch (get.apply(query)) {
            case WireResult.Failed failed -> why(failed.why());
            case WireResult.Answer answer when answer.isOk() -> parsed(answer);
            case WireResult.Answer answer -> why("HTTP " + answer.status());
        };
    }

    private JsonNode parsed(WireResult.Answer answer) {
        try {
            JsonNode body = Json.mapper().readTree(answer.body());
            boolean nameless = body.path("data")
                    .valueStream()
                    .anyMatch(row -> text(row, "id_usulan").isEmpty());
            return nameless ? why("a row without id_usulan") : body;
        } catch (JacksonException e) {
            return why("the body is not JSON");
        }
    }

    private static JsonNode why(String why) {
        return Json.mapper().createObjectNode().put("why", why);
    }
}
