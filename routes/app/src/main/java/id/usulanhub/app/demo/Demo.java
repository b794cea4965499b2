package id.usulanhub.app.demo;

import id.usulanhub.app.client.HubClient;
import id.usulanhub.app.client.HubClient.Answer;
import id.usulanhub.app.client.HubUnavailable;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Sends the example through all five stages of a running hub, as its users would. Each step first asks the hub what is
 * done already, so that a demonstration which was killed anywhere goes on and ends the same.
 */
public final class Demo {

    private static final String FORM = "web-form";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int EVERY_REJECTED = 17;
    private static final int EVERY_RETURNED = 23;
    private static final List<String> ON_THEIR_WAY = List.of("READY", "SENDING", "RETRY", "HELD", "UNKNOWN");

    private final HubClient hub;
    private final Example example;
    private final Clock clock;
    private final Consumer<String> say;

    Demo(HubClient hub, Example example, Clock clock, Consumer<String> say) {
        this.hub = hub;
        this.example = example;
        this.clock = clock;
        this.say = say;
    }

    /**
     * What the demonstration ended with.
     *
     * @param differences outcomes that are not as expected, and lists that SIPD does not hold as they were signed
     * @param audit the hub's own proof
     */
    public record Result(List<String> differences, JsonNode audit) {
        public Result {
            differences = List.copyOf(differences);
        }

        public boolean clean() {
            return differences.isEmpty() && audit.path("clean").asBoolean();
        }
    }

    /** Runs what is left to do. */
    Result run() {
        collect();
        say.accept("normalise : menunggu semuanya dinormalkan / waiting for all to be normalised");
        await(() -> audit().path("total").path("waiting").asLong() == 0);
        List<String> lists = lists();
        say.accept("verify    : memutuskan dan menetapkan " + lists.size() + " daftar / deciding and finalising");
        lists.forEach(kode -> await(() -> verify(kode)));
        say.accept("push      : mengirim ke simulator SIPD / pushing to the SIPD simulator");
        lists.forEach(kode -> await(() -> push(kode)));
        await(this::pushed);
        JsonNode reconciled = good(hub.post("/api/v1/reconcile", Map.of()));
        JsonNode fates = good(hub.get("/api/v1/fates"));
        List<String> differences = new ArrayList<>(Comparison.differences(example.expected(), fates));
        differences.addAll(notAsSigned(reconciled.path("lists"), lists.size()));
        return new Result(differences, reconciled.path("audit"));
    }

    private static List<String> notAsSigned(JsonNode reconciled, int lists) {
        List<String> differences = new ArrayList<>();
        reconciled.forEach(list -> {
            if (!list.path("clean").asBoolean()) {
                differences.add("SIPD does not hold the list as it was signed: " + list);
            }
        });
        if (reconciled.size() != lists) {
            differences.add("lists pushed: " + reconciled.size() + " of " + lists);
        }
        return differences;
    }

    private void collect() {
        say.accept("collect   : mengirim usulan contoh / sending the example");
        long formsBefore = 0;
        for (DemoStep step : example.steps()) {
            if (step.isForm()) {
                sendForms(step, formsBefore);
                formsBefore += step.submissions();
            } else {
                await(() -> importFile(step));
            }
        }
    }

    /** Sends what the hub has not received yet: it is asked again after each answer that was not a clear yes. */
    private void sendForms(DemoStep step, long formsBefore) {
        List<byte[]> bodies = Example.bodies(step.file());
        long next = receivedForms() - formsBefore;
        while (next < bodies.size()) {
            next = send(bodies.get((int) next)) ? next + 1 : receivedForms() - formsBefore;
        }
    }

    private boolean send(byte[] body) {
        try {
            return hub.post("/collect/" + FORM, "application/json", BodyPublishers.ofByteArray(body))
                    .ok();
        } catch (HubUnavailable e) {
            return false;
        }
    }

    private long receivedForms() {
        long[] received = new long[1];
        await(() -> {
            received[0] = audit().path("connectors").path(FORM).path("received").asLong(0);
            return true;
        });
        return received[0];
    }

    private boolean importFile(DemoStep step) {
        JsonNode[] last = new JsonNode[1];
        hub.stream("/api/v1/import/" + step.connector(), step.file(), line -> last[0] = line);
        return last[0] != null && last[0].has("sha256");
    }

    private List<String> lists() {
        return StreamSupport.stream(good(hub.get("/api/v1/lists")).spliterator(), false)
                .filter(one -> one.path("usulan").asLong() > 0)
                .map(one -> one.path("kode").asString())
                .toList();
    }

    private boolean verify(String kode) {
        JsonNode list = good(hub.get("/api/v1/lists/" + kode));
        for (JsonNode row : list.path("rows")) {
            if (row.path("status").asString().equals("BELUM")) {
                decide(kode, row.path("id").asString());
            }
        }
        if (list.path("version").asLong() == 0) {
            good(hub.post("/api/v1/lists/" + kode + "/finalise", Map.of()));
        }
        return true;
    }

    /** Most are accepted; which are not depends on the usulan alone, so that every run decides the same. */
    private void decide(String kode, String usulan) {
        int number = Math.floorMod(usulan.hashCode(), EVERY_REJECTED * EVERY_RETURNED);
        String putusan =
                number % EVERY_REJECTED == 0 ? "TOLAK" : number % EVERY_RETURNED == 0 ? "KEMBALIKAN" : "TERIMA";
        String alasan = putusan.equals("TERIMA") ? "" : "Contoh alasan dari musyawarah kecamatan";
        good(hub.post(
                "/api/v1/lists/" + kode + "/decisions",
                Map.of("usulan", usulan, "putusan", putusan, "alasan", alasan)));
    }

    private boolean push(String kode) {
        good(hub.post("/api/v1/lists/" + kode + "/push", Map.of("waitSeconds", 0)));
        return true;
    }

    private boolean pushed() {
        JsonNode states = good(hub.get("/api/v1/push"));
        return ON_THEIR_WAY.stream().allMatch(state -> states.path(state).asLong(0) == 0);
    }

    private JsonNode audit() {
        return good(hub.get("/api/v1/audit"));
    }

    private static JsonNode good(Answer answer) {
        if (!answer.ok()) {
            throw new HubUnavailable("hub: " + answer.status() + " " + answer.body(), null);
        }
        return answer.body();
    }

    /** Tries until it holds: the broker or the hub may be coming back. */
    private void await(BooleanSupplier done) {
        Instant until = clock.instant().plus(PATIENCE);
        HubUnavailable last = null;
        while (clock.instant().isBefore(until)) {
            try {
                if (done.getAsBoolean()) {
                    return;
                }
            } catch (HubUnavailable e) {
                last = e;
            }
            pause();
        }
        throw new HubUnavailable(
                "Demo tidak selesai dalam waktunya. / The demo did not finish in time."
                        + (last == null ? "" : " " + last.getMessage()),
                last);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubUnavailable("Demo dihentikan. / The demo was stopped.", e);
        }
    }
}
