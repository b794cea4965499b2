package id.usulanhub.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.LedgerEvent.ListFinalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanDecided;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import id.usulanhub.domain.ledger.Verdict.Kind;
import id.usulanhub.domain.list.ListDraft;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import org.junit.jupiter.api.Test;

/** What a person takes back for its sender. */
class TakenBackTest {

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

    private void listed() {
        Keputusan yes = new Keputusan(Tahap.KECAMATAN, Putusan.TERIMA, "", Rekomendasi.none());
        Ledger.apply(state, new UsulanDecided(meta(), USULAN, 1, yes));
        EventMeta meta = meta();
        ListDraft.Head head = new ListDraft.Head(new ListRef(Usulans.TAHUN, KECAMATAN, 1), meta.at(), "bappeda", 0);
        ListDraft draft = ListDraft.of(head, null, state.standing(KECAMATAN, Usulans.TAHUN));
        Ledger.apply(state, new ListFinalised(meta, new SignedList(draft.list(), "00", "a..b")));
    }

    private UsulanState usulan() {
        return state.usulan(KECAMATAN, USULAN).orElseThrow();
    }

    private Verdict takenBack(long version, String alasan) {
        return Ledger.apply(state, new UsulanWithdrawn(meta(), USULAN, alasan, version));
    }

    @Test
    void what_its_sender_takes_back_leaves_and_comes_again_when_it_is_sent_again() {
        normalised(10);

        assertThat(takenBack(1, "tidak ada lagi di berkas")).isEqualTo(Verdict.APPLIED);
        assertThat(usulan().withdrawn()).isTrue();
        assertThat(usulan().takenBack()).isTrue();
        assertThat(takenBack(2, "tidak ada lagi di berkas").kind()).isEqualTo(Kind.CONFLICT);
        assertThat(normalised(10)).isEqualTo(Verdict.APPLIED);
        assertThat(usulan().withdrawn()).isFalse();
        assertThat(usulan().takenBack()).isFalse();
    }

    @Test
    void nobody_takes_back_what_he_has_not_seen_or_for_no_reason() {
        normalised(10);
        normalised(20);

        assertThat(takenBack(1, "tidak ada lagi di berkas").kind()).isEqualTo(Kind.CONFLICT);
        assertThat(takenBack(2, " ").kind()).isEqualTo(Kind.CONFLICT);
        assertThat(usulan().withdrawn()).isFalse();
    }

    @Test
    void what_stands_in_a_finalised_list_is_not_taken_back_and_may_still_move() {
        normalised(10);
        listed();

        Verdict verdict = takenBack(2, "tidak ada lagi di berkas");

        assertThat(verdict.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(verdict.why()).contains("list 1");
        assertThat(usulan().withdrawn()).isFalse();
        assertThat(Ledger.apply(state, new UsulanWithdrawn(meta(), USULAN, "moved to 32.16.02")))
                .isEqualTo(Verdict.APPLIED);
        assertThat(usulan().takenBack()).isFalse();
    }
}
