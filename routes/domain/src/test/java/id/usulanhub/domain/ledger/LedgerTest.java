package id.usulanhub.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.LedgerEvent.ListFinalised;
import id.usulanhub.domain.ledger.LedgerEvent.PaguSet;
import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.ledger.LedgerEvent.PushRequested;
import id.usulanhub.domain.ledger.LedgerEvent.PushSending;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanDecided;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import id.usulanhub.domain.ledger.Verdict.Kind;
import id.usulanhub.domain.list.ListDraft;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.ItemAnswer;
import id.usulanhub.domain.push.PushAttempt;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final KodeWilayah KECAMATAN = new KodeWilayah("32.16.01");
    private static final UsulanId USULAN = Usulans.id(1);

    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private int told;

    private EventMeta meta() {
        return new EventMeta("e:" + told++, KECAMATAN, Usulans.TAHUN, Usulans.START.plusSeconds(told), "test");
    }

    private Verdict normalised(long anggaran) {
        return Ledger.apply(
                state,
                new UsulanNormalised(meta(), Usulans.usulan(USULAN, KECAMATAN, told, Usulans.usul(anggaran, 1))));
    }

    private Verdict decided(long version, Putusan putusan, String alasan, Rekomendasi rekomendasi) {
        Keputusan keputusan = new Keputusan(Tahap.KECAMATAN, putusan, alasan, rekomendasi);
        return Ledger.apply(state, new UsulanDecided(meta(), USULAN, version, keputusan));
    }

    private Verdict accepted(long version) {
        return decided(version, Putusan.TERIMA, "", Rekomendasi.none());
    }

    private UsulanState usulan() {
        return state.usulan(KECAMATAN, USULAN).orElseThrow();
    }

    private static ListRef ref(long version) {
        return new ListRef(Usulans.TAHUN, KECAMATAN, version);
    }

    private SignedList drafted(long version) {
        EventMeta meta = meta();
        long pagu = state.pagu(KECAMATAN, Usulans.TAHUN).orElse(0);
        ListDraft draft = ListDraft.of(
                new ListDraft.Head(ref(version), meta.at(), "bappeda", pagu),
                null,
                state.standing(KECAMATAN, Usulans.TAHUN));
        return new SignedList(draft.list(), "00", "a..b");
    }

    private Verdict finalised(SignedList list) {
        return Ledger.apply(state, new ListFinalised(meta(), list));
    }

    private Verdict requested(long version) {
        return Ledger.apply(state, new PushRequested(meta(), ref(version)));
    }

    private Verdict sent(long version, String attempt) {
        return Ledger.apply(
                state, new PushSending(meta(), new PushAttempt(attempt, ref(version), 1, "00", List.of(USULAN))));
    }

    private Verdict answered(long version, String attempt, PushState answer) {
        ItemAnswer item = new ItemAnswer(USULAN, answer, "", "", null);
        return Ledger.apply(state, new PushAnswered(meta(), attempt, ref(version), List.of(item), ""));
    }

    private PushState pushState(long version) {
        return state.pushItem(ref(version), USULAN).orElseThrow().state();
    }

    @Test
    void what_came_out_of_sipd_is_in_the_list_and_never_on_its_way_back() {
        Usulan own = Usulans.usulan(USULAN, KECAMATAN, told, Usulans.usul(10, 1));
        Usulan fromSipd = new Usulan(
                own.id(),
                own.tahun(),
                own.origin(),
                own.lokasi(),
                own.pekerjaan(),
                own.usul(),
                own.pengusul(),
                Map.of(Usulan.DARI_SIPD, BigDecimal.ONE));
        Ledger.apply(state, new UsulanNormalised(meta(), fromSipd));
        accepted(1);
        SignedList list = drafted(1);
        finalised(list);

        assertThat(requested(1)).isEqualTo(Verdict.APPLIED);

        assertThat(list.list().items()).hasSize(1);
        assertThat(state.pushItem(ref(1), USULAN)).isEmpty();
        assertThat(sent(1, "P-1").kind()).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void the_same_again_is_a_duplicate_and_another_figure_a_revision() {
        assertThat(normalised(10)).isEqualTo(Verdict.APPLIED);
        assertThat(normalised(10)).isEqualTo(Verdict.DUPLICATE);
        assertThat(normalised(20)).isEqualTo(Verdict.APPLIED);

        assertThat(usulan().version()).isEqualTo(2);
    }

    @Test
    void a_revision_starts_without_decisions() {
        normalised(10);
        accepted(1);

        normalised(20);

        assertThat(usulan().status()).isEqualTo(UsulanState.Status.BELUM);
        assertThat(usulan().version()).isEqualTo(3);
    }

    @Test
    void an_usulan_that_left_may_come_back_and_says_the_same_then() {
        normalised(10);
        Ledger.apply(state, new UsulanWithdrawn(meta(), USULAN, "pindah"));
        assertThat(accepted(2).kind()).isEqualTo(Kind.CONFLICT);

        assertThat(normalised(10)).isEqualTo(Verdict.APPLIED);

        assertThat(usulan().withdrawn()).isFalse();
        assertThat(usulan().version()).isEqualTo(3);
    }

    @Test
    void a_decision_on_what_is_no_longer_so_is_a_conflict_that_names_both_versions() {
        normalised(10);
        normalised(20);

        Verdict verdict = accepted(1);

        assertThat(verdict.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(verdict.why()).contains("version 2").contains("version 1");
        assertThat(usulan().status()).isEqualTo(UsulanState.Status.BELUM);
    }

    @Test
    void a_refusal_needs_its_reason_and_no_figure_may_lie_below_zero() {
        normalised(10);

        assertThat(decided(1, Putusan.TOLAK, "tidak", Rekomendasi.none()).kind())
                .isEqualTo(Kind.CONFLICT);
        assertThat(decided(1, Putusan.TERIMA, "", new Rekomendasi(null, null, -1L, null))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        assertThat(decided(1, Putusan.TOLAK, "di luar kewenangan", Rekomendasi.none()))
                .isEqualTo(Verdict.APPLIED);
    }

    @Test
    void what_a_stage_recommends_stands_beside_what_was_proposed() {
        normalised(10);

        decided(1, Putusan.TERIMA_PERUBAHAN, "disesuaikan pagu", new Rekomendasi(null, null, 7L, null));

        assertThat(usulan().anggaran()).isEqualTo(7);
        assertThat(usulan().usulan().usul().anggaran()).isEqualTo(10);
    }

    @Test
    void an_usulan_in_the_ledger_of_another_kecamatan_is_a_conflict() {
        var stray = Usulans.usulan(USULAN, new KodeWilayah("32.16.02"), 0, Usulans.usul(10, 1));

        assertThat(Ledger.apply(state, new UsulanNormalised(meta(), stray)).kind())
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void a_list_whose_usulan_or_pagu_changed_meanwhile_is_not_finalised() {
        normalised(10);
        accepted(1);
        SignedList before = drafted(1);

        Ledger.apply(state, new PaguSet(meta(), 100, "SK"));
        assertThat(finalised(before).why()).contains("pagu");

        SignedList second = drafted(1);
        normalised(20);
        assertThat(finalised(second).why()).contains("changed");
        assertThat(state.lists()).isEmpty();
    }

    @Test
    void two_who_finalise_at_once_make_one_list_and_one_conflict() {
        normalised(10);
        accepted(1);
        SignedList mine = drafted(1);
        SignedList yours = drafted(1);

        assertThat(finalised(mine)).isEqualTo(Verdict.APPLIED);
        assertThat(finalised(yours).why()).contains("the next version of the list is 2");
        assertThat(state.list(ref(1))).contains(mine);
    }

    @Test
    void an_item_is_not_sent_twice_and_not_while_it_is_unknown() {
        normalised(10);
        accepted(1);
        finalised(drafted(1));
        requested(1);

        assertThat(sent(1, "a")).isEqualTo(Verdict.APPLIED);
        assertThat(sent(1, "b").kind()).isEqualTo(Kind.CONFLICT);
        answered(1, "a", PushState.UNKNOWN);
        assertThat(sent(1, "c").kind()).isEqualTo(Kind.CONFLICT);
        requested(1);
        assertThat(pushState(1)).isEqualTo(PushState.UNKNOWN);
    }

    @Test
    void a_late_no_does_not_free_an_unknown_item_but_a_late_yes_settles_it() {
        normalised(10);
        accepted(1);
        finalised(drafted(1));
        requested(1);
        sent(1, "a");
        answered(1, "a", PushState.UNKNOWN);

        assertThat(answered(1, "a", PushState.READY).kind()).isEqualTo(Kind.CONFLICT);
        assertThat(answered(1, "other", PushState.ACKED).kind()).isEqualTo(Kind.CONFLICT);
        assertThat(answered(1, "a", PushState.ACKED)).isEqualTo(Verdict.APPLIED);
    }

    @Test
    void what_sipd_refused_is_ready_again_when_a_person_asks_again() {
        normalised(10);
        accepted(1);
        finalised(drafted(1));
        requested(1);
        sent(1, "a");
        answered(1, "a", PushState.REJECTED);

        requested(1);

        assertThat(pushState(1)).isEqualTo(PushState.READY);
    }

    @Test
    void an_older_list_is_neither_asked_for_nor_sent_once_a_newer_one_is() {
        normalised(10);
        accepted(1);
        finalised(drafted(1));
        requested(1);
        finalised(drafted(2));

        assertThat(requested(1).why()).contains("version 2");
        requested(2);
        assertThat(sent(1, "a").kind()).isEqualTo(Kind.CONFLICT);
        assertThat(sent(2, "b")).isEqualTo(Verdict.APPLIED);
    }
}
