package id.usulanhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.documents.Verification;
import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.ItemAnswer;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.pipeline.push.FakeLedger;
import id.usulanhub.pipeline.push.Lists;
import id.usulanhub.pipeline.push.PushPorts;
import id.usulanhub.pipeline.push.PushSettings;
import id.usulanhub.pipeline.push.PushSources;
import id.usulanhub.pipeline.push.PushStage;
import id.usulanhub.pipeline.push.ReconcileReport;
import id.usulanhub.sipd.HttpSipdTarget;
import id.usulanhub.sipd.SipdSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The push stage against the simulator under each fault. The oracle is the simulator's own store. */
class PushToSimulatorIT {

    private static final int ITEMS = 120;
    private static final int MOST_RUNS = 20;
    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(20);

    /** What the first attempt's items become under each fault. */
    private static final Map<Fault, Set<PushState>> EXPECTED = Map.ofEntries(
            Map.entry(Fault.NONE, EnumSet.of(PushState.ACKED)),
            Map.entry(Fault.COMMIT_THEN_TIMEOUT, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.OK_WITH_ERRORS, EnumSet.of(PushState.ACKED, PushState.REJECTED)),
            Map.entry(Fault.TOO_MANY, EnumSet.of(PushState.RETRY)),
            Map.entry(Fault.UNAVAILABLE, EnumSet.of(PushState.RETRY)),
            Map.entry(Fault.SCHEDULE_CLOSED, EnumSet.of(PushState.HELD)),
            Map.entry(Fault.SESSION_EXPIRED, EnumSet.of(PushState.RETRY)),
            Map.entry(Fault.RESET_BEFORE_BODY, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.RESET_AFTER_COMMIT, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.HTML_LOGIN, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.CUT_BODY, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.SLOW_BODY, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.WRONG_COUNT, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.OTHER_LIST, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.DUPLICATE_KEY, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.SERVER_ERROR, EnumSet.of(PushState.UNKNOWN)),
            Map.entry(Fault.SERVER_ERROR_AFTER_COMMIT, EnumSet.of(PushState.UNKNOWN)));

    @TempDir
    Path folder;

    private final FakeLedger ledger = new FakeLedger();
    private final SignedList list = Lists.signed(Lists.SETU, ITEMS);
    private Instant now = Instant.parse("2026-11-21T03:00:00Z");
    private Simulator simulator;
    private SimulatorClient client;
    private PushStage stage;

    @BeforeEach
    void start() throws Exception {
        simulator = new Simulator(0, folder.resolve("simulator"), SimulatorClient.TOKEN);
        client = new SimulatorClient(simulator.address());
        stage = stage(simulator.address());
        ledger.request(list);
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_the_fault_the_simulator_ends_up_with_the_signed_list(Fault fault) {
        client.fault(fault, 1);

        stage.pusher().run();
        assertThat(statesOfTheFirstAnswer()).isEqualTo(EXPECTED.get(fault));
        client.fault(Fault.NONE, -1);
        runUntilClean();

        assertThatTheSimulatorHoldsTheSignedList();
        assertThat(client.posts().values()).as("POSTs of each attempt").containsOnly(1);
    }

    @Test
    void a_row_slipped_into_sipd_is_smuggled_and_one_changed_there_is_different() {
        runUntilClean();
        client.call("POST", "/admin/rows", """
                {"sumber":"usulan-hub","sumber_id":"web-form:ffffffffffffffffffffffffffffffff","tahun":2027,
                 "kode_kecamatan":"%s","id_batch":"%s","revisi":1}""".formatted(Lists.SETU.kecamatan(), Lists.SETU));
        client.call("PATCH", "/admin/rows/1", "{\"anggaran\":999}");
        client.call("DELETE", "/admin/rows/2", "");

        ReconcileReport report = stage.reconciler().reconcile(Lists.SETU);

        assertThat(report.smuggled()).containsExactly("web-form:ffffffffffffffffffffffffffffffff");
        assertThat(report.different()).isEqualTo(1);
        assertThat(report.lost()).isEqualTo(1);
        assertThat(client.rows()).hasSize(ITEMS);
    }

    @Test
    void a_simulator_that_is_not_there_is_tried_again_until_it_is() throws Exception {
        PushStage nowhere = stage(URI.create("http://127.0.0.1:1"));

        nowhere.pusher().run();
        assertThat(statesOfTheFirstAnswer()).containsOnly(PushState.RETRY);

        runUntilClean();
        assertThatTheSimulatorHoldsTheSignedList();
    }

    private void runUntilClean() {
        int runs = 0;
        while (!stage.reconciler().reconcile(Lists.SETU).isClean()) {
            assertThat(runs++).isLessThan(MOST_RUNS);
            now = now.plus(BETWEEN_RUNS);
            if (ledger.states(Lists.SETU).contains(PushState.REJECTED)) {
                ledger.requestAgain(Lists.SETU);
            }
            stage.pusher().run();
        }
    }

    private Set<PushState> statesOfTheFirstAnswer() {
        return ledger.events().stream()
                .filter(PushAnswered.class::isInstance)
                .map(PushAnswered.class::cast)
                .findFirst()
                .orElseThrow()
                .answers()
                .stream()
                .map(ItemAnswer::state)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PushState.class)));
    }

    private void assertThatTheSimulatorHoldsTheSignedList() {
        assertThat(client.rows().stream().map(PushToSimulatorIT::essence))
                .containsExactlyInAnyOrderElementsOf(list.list().items().stream()
                        .map(PushToSimulatorIT::essence)
                        .toList());
    }

    private static String essence(JsonNode row) {
        return row.path("sumber_id").asString() + " "
                + row.path("urutan_prioritas").asInt() + " "
                + row.path("giat_teks").asString() + " " + row.path("koefisien").asString() + " "
                + row.path("anggaran").asLong() + " " + row.path("revisi").asLong();
    }

    private static String essence(Item item) {
        return item.usulan() + " " + item.urutan() + " " + item.pekerjaan().namaKamus() + " " + item.volume() + " "
                + item.satuan() + " " + item.anggaran() + " 1";
    }

    private PushStage stage(URI address) {
        InstantSource clock = () -> now;
        SipdSettings settings = new SipdSettings(
                address.resolve("/api/v1"),
                SipdSettings.Credential.bearer(() -> SimulatorClient.TOKEN),
                Duration.ofMillis(500),
                Duration.ofSeconds(3),
                1_000_000,
                folder.resolve("archive"),
                new SipdSettings.Breaker(5, Duration.ofSeconds(30)));
        PushPorts ports = new PushPorts(
                ledger,
                ledger,
                new HttpSipdTarget(settings, clock),
                PushToSimulatorIT::verify,
                (reason, ref, why) -> {});
        PushSources sources = new PushSources(clock, () -> UUID.randomUUID().toString(), () -> 0.5);
        return new PushStage(ports, sources, PushSettings.defaults());
    }

    private static Verification verify(SignedList signed) {
        boolean genuine = Sha256.hex(CanonicalJson.bytes(signed.list())).equals(signed.sha256());
        return genuine ? Verification.GENUINE : Verification.HASH_MISMATCH;
    }
}
