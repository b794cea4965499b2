package id.usulanhub.simulator;

import id.usulanhub.simulator.FaultSwitch.Setting;
import id.usulanhub.simulator.Reaction.Reply;
import id.usulanhub.simulator.Store.Page;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tests' and the demonstrator's hand in the simulator: faults, its store, the count of POSTs. */
final class AdminDesk {

    static final String PREFIX = "/admin/";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROWS = PREFIX + "rows";

    private final Store store;
    private final FaultSwitch faults;

    AdminDesk(Store store, FaultSwitch faults) {
        this.store = store;
        this.faults = faults;
    }

    Reaction serve(Call call) throws SQLException {
        if (call.is("GET", PREFIX + "fault")) {
            return Reply.json(200, shown(faults.current()));
        }
        if (call.is("POST", PREFIX + "fault")) {
            return switchFault(JSON.readTree(call.body()));
        }
        if (call.is("GET", PREFIX + "posts")) {
            return Reply.json(200, JSON.valueToTree(store.posts()));
        }
        return call.path().startsWith(ROWS) ? rows(call) : notFound();
    }

    private Reaction rows(Call call) throws SQLException {
        if (call.is("GET", ROWS)) {
            ObjectNode all = JSON.createObjectNode();
            all.putArray("rows").addAll(store.select("1 = 1", Page.ALL));
            return Reply.json(200, all);
        }
        if (call.is("POST", ROWS)) {
            long id = store.insert((ObjectNode) JSON.readTree(call.body()));
            return Reply.json(201, JSON.createObjectNode().put("id_usulan", id));
        }
        String id = call.path().substring(ROWS.length()).replace("/", "");
        return id.matches("\\d{1,18}") ? row(call, Long.parseLong(id)) : notFound();
    }

    private Reaction row(Call call, long id) throws SQLException {
        List<ObjectNode> held = store.select("id_usulan = ?", Page.ALL, id);
        if (held.isEmpty()) {
            return notFound();
        }
        switch (call.method()) {
            case "PATCH" -> store.replace(id, changed(held.getFirst(), JSON.readTree(call.body())));
            case "DELETE" -> store.delete(id);
            default -> {
                return notFound();
            }
        }
        return Reply.json(200, JSON.createObjectNode().put("id_usulan", id));
    }

    private static ObjectNode changed(ObjectNode row, JsonNode changes) {
        return row.setAll((ObjectNode) changes);
    }

    private Reaction switchFault(JsonNode wanted) {
        Fault fault = Fault.named(wanted.path("fault").asString("")).orElse(null);
        if (fault == null) {
            return Reply.json(400, JSON.createObjectNode().put("message", "no such fault"));
        }
        faults.set(new Setting(
                fault,
                wanted.path("requests").asInt(-1),
                wanted.path("retry_after").asString("1")));
        return Reply.json(200, shown(faults.current()));
    }

    private static ObjectNode shown(Setting setting) {
        return JSON.createObjectNode()
                .put("fault", setting.fault().text())
                .put("requests", setting.remaining())
                .put("retry_after", setting.retryAfter());
    }

    private static Reply notFound() {
        return Reply.json(404, JSON.createObjectNode().put("message", "not found"));
    }
}
