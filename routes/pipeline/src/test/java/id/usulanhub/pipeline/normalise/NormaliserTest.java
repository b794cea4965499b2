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
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.Replay;
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
                Mappings.running(Connectors.of(List.of(), List.of())),
                () -> null,
                nothingKnown,
                Clock.fixed(Samples.NOW, ZoneOffset.UTC));

        List<Message> written = normaliser.normalise(batch(delivery(3, 1, "setu jalan")));

        assertThat(rejected(written.getFirst()).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.CONNECTOR_UNKNOWN);
    }

    @Test
    void each_record_is_read_by_the_reference_that_is_in_force_then() {
        List<String> asked = new ArrayList<>();
        Normaliser normaliser = new Normaliser(
                Mappings.running(Connectors.of(List.of(connector), List.of())),
                () -> {
                    asked.add("kamus");
                    return null;
                },
                nothingKnown,
                Clock.fixed(Samples.NOW, ZoneOffset.UTC));

        normaliser.normalise(batch(delivery(3, 1, "setu jalan"), delivery(4, 2, "setu jembatan")));

        assertThat(asked).hasSize(2);
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
        KnownHomes known =
                each -> each.accept(WordConnector.id(Samples.received(1, "")), new Home(Samples.SETU, null), 3);

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

    @Test
    void a_copy_becomes_an_event_of_its_own_that_names_what_was_received() {
        List<Message> written = normaliser(nothingKnown)
                .normalise(
                        batch(delivery(3, 1, "setu jalan"), copy(8, "0-3", "cikarang jalan", WordConnector.VERSION)));

        assertThat(written).extracting(Message::key).containsExactly("32.16.18", "32.16.18", "32.16.09");
        UsulanNormalised replayed = (UsulanNormalised) event(written.getLast());
        assertThat(replayed.meta().id()).isEqualTo("n:0-8");
        assertThat(replayed.usulan().origin().rawId()).isEqualTo("0-3");
        assertThat(replayed.wasReplayed()).isTrue();
    }

    @Test
    void a_copy_of_what_something_newer_has_replaced_changes_nothing() {
        List<Message> written = normaliser(nothingKnown)
                .normalise(batch(
                        delivery(3, 1, "setu jalan"),
                        delivery(5, 1, "setu jembatan"),
                        copy(8, "0-3", "setu jalan", WordConnector.VERSION)));

        assertThat(written).extracting(Message::topic).containsExactly(Topics.LEDGER, Topics.LEDGER, Topics.REJECTED);
        Rejected superseded = rejected(written.getLast());
        assertThat(superseded.problems()).extracting(Problem::code).containsExactly(ProblemCode.SUPERSEDED);
        assertThat(superseded.rawId()).isEqualTo("0-8");
        assertThat(superseded.replayOf()).isEqualTo("0-3");
    }

    @Test
    void what_is_newer_is_known_from_the_ledger_after_a_restart() {
        KnownHomes known =
                each -> each.accept(WordConnector.id(Samples.received(1, "")), new Home(Samples.SETU, null), 5);

        List<Message> older = normaliser(known).normalise(batch(copy(8, "0-3", "setu jalan", WordConnector.VERSION)));
        List<Message> newest = normaliser(known).normalise(batch(copy(8, "0-5", "setu jalan", WordConnector.VERSION)));

        assertThat(older).extracting(Message::topic).containsExactly(Topics.REJECTED);
        assertThat(newest).extracting(Message::topic).containsExactly(Topics.LEDGER);
    }

    @Test
    void a_copy_that_names_a_version_that_nobody_knows_is_kept_with_that_problem() {
        List<Message> written = normaliser(nothingKnown).normalise(batch(copy(8, "0-3", "setu jalan", "ffffffffffff")));

        assertThat(rejected(written.getFirst()).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.MAPPING_UNKNOWN);
    }

    @Test
    void a_part_of_an_instance_that_comes_later_follows_it() {
        List<Message> written = normaliser(nothingKnown)
                .normalise(
                        batch(delivery(3, 1, "setu jalan document a 00"), delivery(4, 1, "setu jalan document a 00")));

        assertThat(written).extracting(Message::topic).containsExactly(Topics.LEDGER, Topics.LEDGER);
    }

    @Test
    void other_words_under_the_id_of_an_instance_are_refused_and_what_came_first_stays() {
        List<Message> written = normaliser(nothingKnown)
                .normalise(batch(
                        delivery(3, 1, "setu jalan document a 00"), delivery(4, 1, "setu jembatan document a 01")));

        assertThat(written).extracting(Message::topic).containsExactly(Topics.LEDGER, Topics.REJECTED);
        assertThat(rejected(written.getLast()).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.INSTANCE_CONFLICT);
    }

    @Test
    void an_edit_follows_what_it_names_and_nothing_else() {
        Normaliser normaliser = normaliser(nothingKnown);
        normaliser.normalise(batch(delivery(3, 1, "setu jalan document a 00")));

        List<Message> edit = normaliser.normalise(batch(delivery(4, 1, "setu jalan baru document b 01 a")));
        List<Message> fork = normaliser.normalise(batch(delivery(5, 1, "setu jalan lain document c 02 a")));
        List<Message> late = normaliser.normalise(batch(delivery(6, 1, "setu jalan document a 00")));

        assertThat(edit).extracting(Message::topic).containsExactly(Topics.LEDGER);
        assertThat(List.of(fork.getFirst(), late.getFirst()))
                .allSatisfy(message -> assertThat(rejected(message).problems())
                        .extracting(Problem::code)
                        .containsExactly(ProblemCode.SUPERSEDED));
    }

    @Test
    void an_edit_that_mends_one_that_was_refused_follows_what_that_one_was_made_of() {
        List<Message> written = normaliser(nothingKnown)
                .normalise(batch(
                        delivery(3, 1, "setu jalan document a 00"),
                        delivery(4, 1, "nowhere document b 01 a"),
                        delivery(5, 1, "setu jalan baru document c 02 b a")));

        assertThat(written).extracting(Message::topic).containsExactly(Topics.LEDGER, Topics.REJECTED, Topics.LEDGER);
    }

    private static Delivery copy(long offset, String of, String words, String mapping) {
        Message copy = RawRecords.copy(Samples.received(1, words), new Replay(of, mapping, "job"));
        return new Delivery(Topics.RAW, 0, offset, Samples.NOW, copy.key(), copy.headers(), copy.value());
    }

    private Normaliser normaliser(KnownHomes known) {
        return new Normaliser(
                Mappings.running(Connectors.of(List.of(connector), List.of())),
                () -> null,
                known,
                Clock.fixed(Samples.NOW, ZoneOffset.UTC));
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
