package id.usulanhub.simulator;

import id.usulanhub.simulator.Reaction.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A stand-in for SIPD: it keeps what it takes, and misbehaves when told to. It shares no code with the hub. */
public final class Simulator implements AutoCloseable, HttpDoor.Desk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "/api/v1";

    private final Store store;
    private final FaultSwitch faults = new FaultSwitch();
    private final UsulanDesk usulan;
    private final LookUpDesk lookUp;
    private final AdminDesk admin;
    private final String token;
    private final HttpDoor door;

    /**
     * Opens the store and begins to listen on the loopback.
     *
     * @param port 0 for any that is free
     * @param data the folder of the store; made when it is not there
     * @param token what callers of the API must bear
     */
    public Simulator(int port, Path data, String token) throws IOException, SQLException {
        Files.createDirectories(data);
        this.store = new Store(data.resolve("simulator.sqlite"));
        this.usulan = new UsulanDesk(store);
        this.lookUp = new LookUpDesk(store);
        this.admin = new AdminDesk(store, faults);
        this.token = token;
        this.door = new HttpDoor(port, this);
    }

    /** Where it listens, without a path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.port());
    }

    @Override
    public Reaction onHead(Call head) {
        if (!head.is("POST", API + "/usulan/batch")) {
            return null;
        }
        try {
            store.countPost(head.header("idempotency-key"));
        } catch (SQLException e) {
            return fault(e);
        }
        boolean reset = faults.current().fault() == Fault.RESET_BEFORE_BODY;
        return reset && faults.next().fault() == Fault.RESET_BEFORE_BODY ? new Reaction.Reset() : null;
    }

    @Override
    public Reaction onCall(Call call) {
        try {
            return call.path().startsWith(AdminDesk.PREFIX) ? admin.serve(call) : api(call);
        } catch (SQLException e) {
            return fault(e);
        } catch (JacksonException e) {
            return Reply.json(400, UsulanDesk.refusal("FORMAT_SALAH", "Bukan JSON"));
        }
    }

    private Reaction api(Call call) throws SQLException {
        if (!bearsTheToken(call)) {
            return Reply.json(401, UsulanDesk.refusal("SESI_HABIS", "Token tidak dikenal"));
        }
        if (call.is("POST", API + "/usulan/batch")) {
            return usulan.take(call, faults.next());
        }
        if (call.is("GET", API + "/usulan")) {
            return lookUp.find(call);
        }
        return call.is("GET", API + "/jadwal")
                ? Reply.json(200, schedule(call))
                : Reply.json(404, UsulanDesk.refusal("", "Tidak ada"));
    }

    private boolean bearsTheToken(Call call) {
        return MessageDigest.isEqual(
                call.header("authorization").getBytes(StandardCharsets.UTF_8),
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode schedule(Call call) {
        String tahun = call.query().getOrDefault("tahun", "0");
        return JSON.createObjectNode()
                .put("status", "success")
                .put("tahun", tahun.matches("\\d{4}") ? Integer.parseInt(tahun) : 0)
                .put("buka", faults.current().fault() != Fault.SCHEDULE_CLOSED);
    }

    private static Reply fault(SQLException e) {
        System.err.println("the store failed: " + e);
        return Reply.json(500, JSON.createObjectNode().put("status", "error").put("message", "Kesalahan server"));
    }

    @Override
    public void close() throws IOException, SQLException {
        door.close();
        store.close();
    }
}
