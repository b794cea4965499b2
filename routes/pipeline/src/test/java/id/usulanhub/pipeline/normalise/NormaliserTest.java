package id.usulanhub.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.Samples;
import id.usulanhub.pipeline.flow.Batch;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.HashMismatch;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Topics;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The connector here reads "setu ..." and "cikarang ..." as kecamatan, and refuses everything else. */
class NormaliserTest {

    private static final long ASSIGNMENT = 1;

    private final Connector connector = new WordConnector();
    private final KnownHomes nothingKnown = each -> {};

    @Test
    void a_good_record_becomes_an_event_under_its_kecamatan() {
        List<Message> written = normaliser(nothingKnown).normalise(batch(delivery(3, 1, "setu jalan")));

        assertThat(written).extracting(Message::topic).containsExactly(Topics.LEDGER);
        assertThat(written.getFirst().key()).isEqualTo(Samples.SETU.value());
        assertThat(event(written.getFirst()).meta().id()).isEqualTo("n:0-3");
    }

    @Test
    void a_bad_record_is_kept_whole_with_its_problems_and_the_others_flow() {
        List<Message> written = normaliser(nothingKnown)
                .normalise(batch(delivery(3, 1, "di mana saja"), delivery(4, 2, "setu jembatan")));

        assertThat(written).extracting(Message::topic).containsExactly(Topics.REJECTED, Topics.LEDGER);
        Rejected rejected = rejected(written.getFirst());
        assertThat(rejected.payload()).asString().isEqualTo("di mana saja");
        assertThat(rejected.problems()).extracting(Problem::code).containsExactly(ProblemCode.WILAYAH_UNKNOWN);
    }

    @Test
    void a_record_of_an_unknown_connector_is_kept_for_the_integrator() {
        Normaliser normaliser = new Normaliser(
                Connectors.of(List.of(), List.of()), null, nothingKnown, Clock.fixed(Samples.NOW, ZoneOffset.UTC));

        List<Message> written = normaliser.normalise(batch(delivery(3, 1, "setu jalan")));

        assertThat(rejected(written.getFirst()).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.CONNECTOR_UNKNOWN);
    }

    @Test
    void a_revision_that_moves_an_usulan_takes_it_out_of_its_old_kecamatan_first() {
        List<Message> written = normaliser(nothingKnown)
                .normalise(batch(delivery(3, 1, "setu jalan"), delivery(4, 1, "cikarang jalan")));

        assertThat(written).extracting(Message::key).containsExactly("32.16.18", "32.16.18", "32.16.09");
        assertThat(event(written.get(1))).isInstanceOf(UsulanWithdrawn.class);
        assertThat(event(written.get(2))).isInstanceOf(UsulanNormalised.class);
    }

    @Test
    void a_move_is_seen_when_the_home_is_known_from_the_ledger_only() {
        KnownHomes known = each -> each.accept(WordConnector.id(Samples.received(1, "")), Samples.SETU);

        List<Message> written = normaliser(known).normalise(batch(delivery(9, 1, "cikarang jalan")));

        assertThat(written).extracting(Message::key).containsExactly("32.16.18", "32.16.09");
    }

    @Test
    void a_batch_that_was_aborted_is_written_the_same_again() {
        Normaliser normaliser = normaliser(nothingKnown);
        normaliser.normalise(batch(delivery(3, 1, "setu jalan")));
        Batch aborted = batch(delivery(4, 1, "cikarang jalan"));

        List<Message> first = normaliser.normalise(aborted);
        List<Message> again = normaliser.normalise(aborted);

        assertThat(again)
                .extracting(Message::key)
                .isEqualTo(first.stream().map(Message::key).toList());
        assertThat(again).hasSize(2);
    }

    @Test
    void homes_are_learned_anew_when_the_partitions_changed() {
        List<KnownHomes> asked = new ArrayList<>();
        KnownHomes known = each -> asked.add(nothingKnown);
        Normaliser normaliser = normaliser(known);

        normaliser.normalise(new Batch(List.of(delivery(3, 1, "setu a")), 1));
        normaliser.normalise(new Batch(List.of(delivery(4, 1, "setu b")), 1));
        normaliser.normalise(new Batch(List.of(delivery(5, 1, "setu c")), 2));

        assertThat(asked).hasSize(2);
    }

    @Test
    void a_poison_record_goes_to_the_rejected_with_its_bytes() {
        Delivery foreign = new Delivery(Topics.RAW, 2, 5, Samples.NOW, "", Map.of(), new byte[] {1, 2});

        List<Message> written = normaliser(nothingKnown).poisoned(foreign, new HashMismatch("raw-2@5"));

        Rejected rejected = rejected(written.getFirst());
        assertThat(rejected.rawId()).isEqualTo("2-5");
        assertThat(rejected.payload()).containsExactly(1, 2);
        assertThat(rejected.problems()).extracting(Problem::code).containsExactly(ProblemCode.HASH_MISMATCH);
    }

    private Normaliser normaliser(KnownHomes known) {
        return new Normaliser(
                Connectors.of(List.of(connector), List.of()), null, known, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    }

    private static Batch batch(Delivery... deliveries) {
        return new Batch(List.of(deliveries), ASSIGNMENT);
    }

    private static Delivery delivery(long offset, int source, String words) {
        Received received = Samples.received(source, words);
        return Samples.delivery(offset, received);
    }

    private static LedgerEvent event(Message message) {
        return Json.readEvent(message.value());
    }

    private static Rejected rejected(Message message) {
        return Json.read(message.value(), Rejected.class);
    }
}
