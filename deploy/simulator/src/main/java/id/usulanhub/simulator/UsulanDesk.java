package id.usulanhub.simulator;

import id.usulanhub.simulator.Reaction.Manner;
import id.usulanhub.simulator.Reaction.Reply;
import id.usulanhub.simulator.Store.Stored;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes batches of usulan, with the fault that is switched on. */
final class UsulanDesk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ITEMS = 50;
    private static final String LOGIN_PAGE = "<!doctype html><title>Masuk</title><form>Silakan masuk kembali</form>";

    private final Store store;

    UsulanDesk(Store store) {
        this.store = store;
    }

    Reaction take(Call call, FaultSwitch.Setting setting) throws SQLException {
        ObjectNode batch = parsed(call.body());
        List<ObjectNode> items = batch == null ? List.of() : items(batch);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            return Reply.json(400, refusal("FORMAT_SALAH", "Format usulan salah"));
        }
        return switch (setting.fault()) {
            case TOO_MANY -> patience(429, setting);
            case UNAVAILABLE -> patience(503, setting);
            case SCHEDULE_CLOSED -> Reply.json(200, refusal("JADWAL_TUTUP", "Jadwal belum dibuka"));
            case SESSION_EXPIRED ->
                Reply.json(200, refusal("SESI_HABIS", "Sesi habis").put("status_code", 403));
            case HTML_LOGIN ->
                new Reply(200, "text/html", Map.of(), LOGIN_PAGE.getBytes(StandardCharsets.UTF_8), Manner.WHOLE);
            case SERVER_ERROR -> Reply.json(500, refusal("", "Kesalahan server"));
            default -> stored(batch, items, setting.fault());
        };
    }

    private Reaction stored(ObjectNode batch, List<ObjectNode> items, Fault fault) throws SQLException {
        String idBatch = batch.path("id_batch").asString("");
        List<ObjectNode> taken = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (fault != Fault.OK_WITH_ERRORS || i % 2 == 0) {
                taken.add(items.get(i));
            }
        }
        List<Stored> stored = store.storeAll(idBatch, taken);
        ArrayNode lines = JSON.createArrayNode();
        for (ObjectNode item : items) {
            int at = taken.indexOf(item);
            lines.add(line(item, at < 0 ? null : stored.get(at)));
        }
        return afterCommit(reply(idBatch, lines), fault);
    }

    private static Reaction afterCommit(ObjectNode reply, Fault fault) {
        return switch (fault) {
            case COMMIT_THEN_TIMEOUT -> new Reaction.Silence();
            case RESET_AFTER_COMMIT -> new Reaction.Reset();
            case SERVER_ERROR_AFTER_COMMIT ->
                Reply.json(500, refusal("", "Kesalahan server").without("tersimpan"));
            case CUT_BODY -> Reply.json(200, reply).in(Manner.HALF);
            case SLOW_BODY -> Reply.json(200, reply).in(Manner.ONE_BYTE_A_SECOND);
            case OTHER_LIST -> Reply.json(200, reply.put("id_batch", "2027/99.99.99/1"));
            case WRONG_COUNT -> Reply.json(200, withoutTheLast(reply));
            case DUPLICATE_KEY -> Reply.json(200, allThereAlready(reply));
            default -> Reply.json(200, reply);
        };
    }

    private static ObjectNode withoutTheLast(ObjectNode reply) {
        ArrayNode lines = (ArrayNode) reply.path("hasil");
        lines.remove(lines.size() - 1);
        return reply;
    }

    private static ObjectNode allThereAlready(ObjectNode reply) {
        reply.path("hasil")
                .forEach(line -> ((ObjectNode) line).put("status", "ganda").put("pesan", "Sudah ada"));
        return reply;
    }

    private static ObjectNode line(ObjectNode item, Stored stored) {
        ObjectNode line =
                JSON.createObjectNode().put("id_lokal", item.path("sumber_id").asString(""));
        if (stored == null) {
            return line.put("status", "ditolak").put("pesan", "Kamus tidak dikenal");
        }
        line.put("id_usulan", stored.idUsulan());
        return stored.newerIsThere()
                ? line.put("status", "ditolak").put("pesan", "Revisi yang lebih baru sudah ada")
                : line.put("status", "diterima").put("pesan", "");
    }

    private static ObjectNode reply(String idBatch, ArrayNode lines) {
        long accepted = lines.valueStream()
                .filter(line -> line.path("status").asString("").equals("diterima"))
                .count();
        String status = accepted == lines.size() ? "success" : accepted == 0 ? "error" : "partial";
        ObjectNode reply = JSON.createObjectNode();
        reply.put("status", status).put("message", accepted + " usulan diterima");
        reply.put("id_batch", idBatch).put("tersimpan", accepted).set("hasil", lines);
        return reply;
    }

    private static Reply patience(int status, FaultSwitch.Setting setting) {
        return Reply.json(status, refusal("TERLALU_SERING", "Kena limit")).with("Retry-After", setting.retryAfter());
    }

    /** A refusal of the request as a whole, of which nothing was stored; {@code kode} may be empty. */
    static ObjectNode refusal(String kode, String message) {
        ObjectNode refusal = JSON.createObjectNode().put("status", "error").put("message", message);
        if (!kode.isEmpty()) {
            refusal.put("kode", kode);
        }
        refusal.put("tersimpan", 0).putArray("hasil");
        return refusal;
    }

    private static ObjectNode parsed(byte[] body) {
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? object : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static List<ObjectNode> items(ObjectNode batch) {
        List<ObjectNode> items = new ArrayList<>();
        for (JsonNode item : batch.path("usulan")) {
            if (!(item instanceof ObjectNode object)
                    || object.path("sumber_id").asString("").isEmpty()) {
                return List.of();
            }
            items.add(object);
        }
        return items;
    }
}
