package id.usulanhub.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.documents.ListSigner;
import id.usulanhub.documents.ListVerifier;
import id.usulanhub.documents.SigningKey;
import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.Samples;
import id.usulanhub.pipeline.aggregate.AggregateRoutes;
import id.usulanhub.pipeline.aggregate.LedgerWriter;
import id.usulanhub.pipeline.aggregate.Projector;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.audit.AuditReport;
import id.usulanhub.pipeline.audit.AuditReport.Counts;
import id.usulanhub.pipeline.audit.Auditor;
import id.usulanhub.pipeline.collect.CollectRoutes;
import id.usulanhub.pipeline.collect.Collector;
import id.usulanhub.pipeline.collect.DoorCollector;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.Receipt;
import id.usulanhub.pipeline.collect.Submission;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.KafkaTest;
import id.usulanhub.pipeline.flow.KafkaTxComponent;
import id.usulanhub.pipeline.flow.Positions;
import id.usulanhub.pipeline.flow.RouteCall;
import id.usulanhub.pipeline.flow.TopicAdmin;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Until;
import id.usulanhub.pipeline.normalise.LedgerHomes;
import id.usulanhub.pipeline.normalise.Mappings;
import id.usulanhub.pipeline.normalise.NormaliseRoutes;
import id.usulanhub.pipeline.normalise.Normaliser;
import id.usulanhub.pipeline.normalise.WordConnector;
import id.usulanhub.pipeline.verify.Decisions.Finalised;
import id.usulanhub.pipeline.verify.Decisions.NewPagu;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import id.usulanhub.view.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stages on a real broker, from the door to a signed list. */
@KafkaTest
class StagesIT {

    private static final String GROUP = "hub.normalise";
    private static final Seat CAMAT = new Seat("camat", Samples.SETU, 2027);

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final KafkaSettings kafka;
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private View view;
    private DefaultCamelContext camel;
    private Collector collector;
    private Decisions decisions;

    StagesIT(KafkaCluster cluster) {
        kafka = cluster.settings();
    }

    @BeforeEach
    void the_stages_run() throws Exception {
        new TopicAdmin(kafka).ensure(Topics.all());
        view = View.open(folder.resolve("view.sqlite"));
        camel = new DefaultCamelContext();
        camel.addComponent(KafkaTxComponent.SCHEME, new KafkaTxComponent(kafka));
        Connectors connectors = Connectors.of(
                List.of(new WordConnector("web-form"), new WordConnector("five-times"), new WordConnector("named")),
                List.of());
        Normaliser normaliser =
                new Normaliser(Mappings.running(connectors), () -> null, new LedgerHomes(new TopicScan(kafka)), clock);
        camel.getRegistry().bind("normaliser", normaliser);
        camel.getRegistry().bind("view", Positions.class, (Object) (Positions) this::positions);
        addRoutes(normaliser);
        camel.start();
        DoorCollector.Routes doors =
                new DoorCollector.Routes(call("direct:collect.record"), call("direct:collect.parts"));
        collector = new DoorCollector(connectors, () -> null, doors, clock);
        decisions = decisions();
    }

    private Map<Integer, Long> positions(String topic) {
        return IntStream.range(0, Topics.read(topic).partitions())
                .boxed()
                .collect(Collectors.toMap(p -> p, p -> view.offsets().next(topic, p)));
    }

    private void addRoutes(Normaliser normaliser) throws Exception {
        String read = "?positions=#view";
        camel.addRoutes(new CollectRoutes(
                camel.getEndpoint("direct:collect.record"),
                camel.getEndpoint("kafka-tx:" + Topics.RAW),
                camel.getEndpoint("direct:collect.parts"),
                camel.getEndpoint("kafka-tx:" + Topics.RAW + "?atomic=true")));
        camel.addRoutes(new NormaliseRoutes(
                camel.getEndpoint("kafka-tx:" + Topics.RAW + "?poison=#normaliser&groupId=" + GROUP),
                camel.getEndpoint("kafka-tx:" + Topics.LEDGER + "," + Topics.REJECTED),
                normaliser));
        camel.addRoutes(new AggregateRoutes(
                new AggregateRoutes.Sources(
                        camel.getEndpoint("kafka-tx:" + Topics.RAW + read),
                        camel.getEndpoint("kafka-tx:" + Topics.REJECTED + read),
                        camel.getEndpoint("kafka-tx:" + Topics.LEDGER + read)),
                new Projector(view.projection())));
        camel.addRoutes(new VerifyRoutes(
                camel.getEndpoint("direct:verify.append"),
                camel.getEndpoint("kafka-tx:" + Topics.LEDGER + "," + Topics.LIST + "?atomic=true")));
    }

    private Decisions decisions() {
        return new LedgerDecisions(
                new LedgerWriter(call("direct:verify.append"), new ViewSync(view.offsets()), view::verdict),
                seat -> view.kecamatan().planning(seat.key(), seat.tahun()),
                new ListSigner(key),
                new LedgerDecisions.Stamp(clock, () -> UUID.randomUUID().toString()));
    }

    private RouteCall call(String endpoint) {
        return new RouteCall(camel.createProducerTemplate(), endpoint);
    }

    @AfterEach
    void the_stages_stop() throws IOException {
        camel.close();
        view.close();
    }

    @Test
    void every_submission_meets_one_fate_and_what_is_decided_is_signed() {
        Receipt first = collect("tarumajaya bukan", "setu jalan lingkungan");
        Receipt again = collect("setu jalan lingkungan");
        assertThat(again.id()).isEqualTo(first.id());

        Until.holds("all are normalised and in the view", () -> seen("web-form").equals(new Counts(3, 1, 1, 0, 1)));
        AuditReport report = audit();
        assertThat(report.connectors()).containsEntry("web-form", new Counts(3, 1, 1, 0, 1));
        assertThat(report.clean()).isTrue();

        Usulan proposed = only("web-form");
        UsulanId usulan = proposed.id();
        Keputusan terima = new Keputusan(Tahap.KECAMATAN, Putusan.TERIMA, "", Rekomendasi.none());
        assertThat(decisions.decide(CAMAT, usulan, 1, terima)).isEqualTo(Verdict.APPLIED);
        assertThat(decisions.decide(CAMAT, usulan, 1, terima).kind()).isEqualTo(Verdict.Kind.CONFLICT);

        Finalised finalised = decisions.finalise(CAMAT);
        assertThat(finalised.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(new ListVerifier(List.of(key.publicKey()))
                        .verify(view.lists().signed(finalised.list().ref()).orElseThrow())
                        .isGenuine())
                .isTrue();
        assertThat(decisions.requestPush(CAMAT, finalised.list().ref())).isEqualTo(Verdict.APPLIED);

        String rawId = proposed.origin().rawId();
        String beyond = rawId.substring(0, rawId.indexOf('-')) + "-1000000";
        assertThat(RawRecords.find(new TopicScan(kafka), rawId).orElseThrow().value())
                .asString()
                .isEqualTo(proposed.usul().uraian());
        assertThat(RawRecords.find(new TopicScan(kafka), beyond)).isEmpty();

        collect("setu selokan\ncikarang selokan");
        Until.holds(
                "both parts of one submission are seen", () -> seen("web-form").equals(new Counts(5, 3, 1, 0, 1)));
        assertThat(audit().clean()).isTrue();
    }

    @Test
    void one_submission_delivered_five_times_at_once_has_one_receipt_and_is_one_usulan() {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Receipt>> deliveries = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    awaited(start);
                    return accepted(new Submission("five-times", "text/plain", bytes("setu jembatan"), "d-1"));
                }))
                .limit(5)
                .toList();
        start.countDown();

        assertThat(deliveries.stream()
                        .map(CompletableFuture::join)
                        .map(Receipt::id)
                        .distinct())
                .hasSize(1);
        Until.holds("all are in the view", () -> seen("five-times").equals(new Counts(5, 1, 0, 0, 4)));
        assertThat(only("five-times").usul().uraian()).isEqualTo("setu jembatan");
    }

    @Test
    void the_same_delivery_written_anew_has_its_receipt_and_a_receipt_tells_what_is_wrong() {
        Receipt first = accepted(new Submission("named", "text/plain", bytes("setu a"), "d-2"));
        Receipt anew = accepted(new Submission("named", "text/plain", bytes("bogor a"), "d-2"));
        Receipt other = accepted(new Submission("named", "text/plain", bytes("setu a"), "d-3"));

        assertThat(anew.id()).isEqualTo(first.id()).isNotEqualTo(other.id());
        assertThat(first.problems()).isEmpty();
        assertThat(anew.problems()).extracting(Problem::code).containsExactly(ProblemCode.WILAYAH_UNKNOWN);
    }

    @Test
    void the_pagu_of_a_file_is_in_the_ledger_whole_or_not_at_all() {
        Seat setu = new Seat("operator", Samples.SETU, 2031);
        Seat cikarang = new Seat("operator", Samples.CIKARANG, 2031);
        NewPagu unwritable = new NewPagu(cikarang, 2, "x".repeat(9 << 20));

        assertThatThrownBy(() -> decisions.setPagu(List.of(new NewPagu(setu, 1, ""), unwritable)))
                .isInstanceOf(RuntimeException.class);
        decisions.setPagu(List.of(new NewPagu(new Seat("operator", Samples.SETU, 2032), 1, "")));
        assertThat(view.kecamatan().planning(Samples.SETU, 2031).pagu()).isEmpty();

        assertThat(decisions.setPagu(List.of(new NewPagu(setu, 3, ""), new NewPagu(cikarang, -1, ""))))
                .extracting(Verdict::kind)
                .containsExactly(Verdict.Kind.APPLIED, Verdict.Kind.CONFLICT);
        assertThat(view.kecamatan().planning(Samples.SETU, 2031).pagu()).hasValue(3);
    }

    private static void awaited(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @return the receipt of the last */
    private Receipt collect(String... bodies) {
        Receipt receipt = null;
        for (String body : bodies) {
            receipt = accepted(new Submission("web-form", "text/plain", bytes(body)));
        }
        return receipt;
    }

    private Receipt accepted(Submission submission) {
        return switch (collector.collect(submission)) {
            case Outcome.Accepted<Receipt> accepted -> accepted.value();
            case Outcome.Rejected<Receipt> rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    private Counts seen(String connector) {
        return view.intake().conservation().stream()
                .filter(one -> one.connector().equals(connector))
                .map(one -> new Counts(one.received(), one.accepted(), one.rejected(), one.waiting(), one.duplicates()))
                .findFirst()
                .orElse(new Counts(0, 0, 0, 0, 0));
    }

    /** The one usulan of a connector in Setu, where other tests on this broker have theirs. */
    private Usulan only(String connector) {
        List<Usulan> found = view.kecamatan().planning(Samples.SETU, 2027).usulan().stream()
                .map(state -> state.usulan())
                .filter(one -> one.id().connector().equals(connector))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private AuditReport audit() {
        return new Auditor(new TopicScan(kafka), GROUP).audit();
    }
}
