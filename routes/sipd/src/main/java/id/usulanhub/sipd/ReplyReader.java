package id.usulanhub.sipd;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.push.Reply;
import id.usulanhub.domain.push.Reply.Kode;
import id.usulanhub.domain.push.Reply.Line;
import id.usulanhub.domain.push.Reply.Outcome;
import id.usulanhub.domain.push.Reply.Read;
import id.usulanhub.domain.push.Reply.Status;
import id.usulanhub.domain.push.Reply.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the body of an answer to a batch ({@code Balasan} of the contract). What is of no known shape is unreadable. */
final class ReplyReader {

    private static final int SESSION_EXPIRED = 403;

    private static final Map<String, Outcome> OUTCOMES =
            Map.of("success", Outcome.SUCCESS, "partial", Outcome.PARTIAL, "error", Outcome.ERROR);

    private static final Map<String, Status> STATUSES =
            Map.of("diterima", Status.ACCEPTED, "ditolak", Status.REFUSED, "ganda", Status.DUPLICATE);

    private static final Map<String, Kode> KODES = Map.of(
            "", Kode.NONE,
            "JADWAL_TUTUP", Kode.SCHEDULE_CLOSED,
            "SESI_HABIS", Kode.SESSION_EXPIRED,
            "TERLALU_SERING", Kode.TOO_MANY);

    private ReplyReader() {}

    static Reply read(byte[] body) {
        try {
            return ofTree(Json.mapper().readTree(body));
        } catch (JacksonException e) {
            return new Unreadable("the body is not JSON");
        }
    }

    private static Reply ofTree(JsonNode body) {
        Outcome outcome = outcome(body);
        JsonNode lines = body.path("hasil");
        if (outcome == null || !(lines.isMissingNode() || lines.isNull() || lines.isArray())) {
            return new Unreadable("the body is not a reply of the contract");
        }
        return new Read(text(body, "id_batch"), outcome, kode(body), stored(body), message(body), lines(lines));
    }

    /** An error in the log outweighs a status that says success; null when nothing is said. */
    private static Outcome outcome(JsonNode body) {
        boolean failed = isExpired(body) || text(body, "log").contains("ERROR:");
        return failed ? Outcome.ERROR : OUTCOMES.get(text(body, "status"));
    }

    private static Kode kode(JsonNode body) {
        return isExpired(body) ? Kode.SESSION_EXPIRED : KODES.getOrDefault(text(body, "kode"), Kode.OTHER);
    }

    /** SIPD tells an expired session so, also within HTTP 200. */
    private static boolean isExpired(JsonNode body) {
        return text(body, "status_code").equals(Integer.toString(SESSION_EXPIRED));
    }

    private static Integer stored(JsonNode body) {
        JsonNode stored = body.path("tersimpan");
        return stored.isIntegralNumber() && stored.canConvertToInt() ? stored.asInt() : null;
    }

    private static String message(JsonNode body) {
        String message = text(body, "message");
        return message.isEmpty() ? text(body, "msg") : message;
    }

    private static List<Line> lines(JsonNode lines) {
        List<Line> read = new ArrayList<>();
        lines.forEach(line -> read.add(new Line(
                text(line, "id_lokal"),
                text(line, "id_usulan"),
                STATUSES.getOrDefault(text(line, "status"), Status.OTHER),
                text(line, "pesan"))));
        return read;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
