package id.usulanhub.simulator;

import id.usulanhub.simulator.Reaction.Reply;
import id.usulanhub.simulator.Store.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows what is held, page by page; as SIPD does, the last row of a page is the first of the next. */
final class LookUpDesk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FILTERS = List.of("tahun", "sumber", "sumber_id", "id_batch", "kode_kecamatan");

    private final Store store;

    LookUpDesk(Store store) {
        this.store = store;
    }

    Reaction find(Call call) throws SQLException {
        Map<String, String> query = call.query();
        int page = number(query, "halaman", 1);
        int size = number(query, "per_halaman", 100);
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        List<Object> values = new ArrayList<>();
        for (String filter : FILTERS) {
            if (query.containsKey(filter)) {
                conditions.add(filter + " = ?");
                values.add(query.get(filter));
            }
        }
        Page wanted = new Page(size + 1, (page - 1) * (size - 1));
        return Reply.json(
                200, answer(page, size, store.select(String.join(" AND ", conditions), wanted, values.toArray())));
    }

    /** One row more than a page was asked for, to see whether there is a next one. */
    private static ObjectNode answer(int page, int size, List<ObjectNode> rows) {
        ObjectNode answer = JSON.createObjectNode().put("status", "success").put("halaman", page);
        if (rows.size() > size) {
            answer.put("berikutnya", page + 1);
        }
        answer.putArray("data").addAll(rows.subList(0, Math.min(size, rows.size())));
        return answer;
    }

    private static int number(Map<String, String> query, String name, int otherwise) {
        String text = query.getOrDefault(name, "");
        return text.matches("[1-9]\\d{0,5}")
                ? Math.max(Integer.parseInt(text), name.equals("per_halaman") ? 2 : 1)
                : otherwise;
    }
}
