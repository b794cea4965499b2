package id.usulanhub.domain.list;

import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.list.PriorityList.Pekerjaan;
import id.usulanhub.domain.list.Ranking.Candidate;
import id.usulanhub.domain.usulan.Usulan;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What would be signed if the list were finalised now, and what the person who finalises it should look at before. None of
 * it forbids to finalise: the session may close while an usulan is undecided, and a later version takes it in.
 *
 * @param list the accepted usulan in order
 * @param undecided usulan of the kecamatan that nobody has decided on
 * @param ties usulan of the list that share score and rank with another
 * @param withoutAnggaran usulan of the list whose amount nobody has named; they count as 0 against the pagu
 */
public record ListDraft(PriorityList list, long undecided, List<Candidate> ties, long withoutAnggaran) {

    /**
     * What a list says of itself.
     *
     * @param at by the hub's clock
     * @param by the account that finalises
     * @param pagu pagu indikatif in whole rupiah; 0 when none is set, and then all lies below the line
     */
    public record Head(ListRef ref, Instant at, String by, long pagu) {
        public Head {
            Objects.requireNonNull(ref);
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    public ListDraft {
        ties = List.copyOf(ties);
    }

    /**
     * Drafts the list of one kecamatan.
     *
     * @param criteria null when the kecamatan has none
     * @param usulan all usulan of the kecamatan and tahun; only those with status TERIMA enter the list
     */
    public static ListDraft of(Head head, Criteria criteria, Collection<UsulanState> usulan) {
        List<UsulanState> accepted = withStatus(usulan, Status.TERIMA);
        Ranking ranking = Ranking.of(accepted, criteria, head.pagu());
        List<Item> items = ranking.candidates().stream().map(ListDraft::item).toList();
        return new ListDraft(
                new PriorityList(head.ref(), head.at(), head.by(), head.pagu(), ranking.total(), items),
                withStatus(usulan, Status.BELUM).size(),
                ranking.candidates().stream().filter(Candidate::seri).toList(),
                accepted.stream().filter(state -> state.anggaran() == 0).count());
    }

    private static List<UsulanState> withStatus(Collection<UsulanState> usulan, Status status) {
        return usulan.stream().filter(state -> state.status() == status).toList();
    }

    private static Item item(Candidate candidate) {
        UsulanState state = candidate.usulan();
        Usulan usulan = state.usulan();
        return new Item(
                candidate.urutan(),
                usulan.id(),
                state.version(),
                pekerjaan(usulan),
                usulan.lokasi().desa(),
                usulan.lokasi().alamat(),
                state.volume(),
                state.satuan(),
                state.anggaran(),
                candidate.skor(),
                candidate.dalamPagu());
    }

    private static Pekerjaan pekerjaan(Usulan usulan) {
        Usulan.Pekerjaan kamus = usulan.pekerjaan();
        return new Pekerjaan(
                kamus.kodeKamus(),
                kamus.namaKamus(),
                usulan.usul().uraian(),
                usulan.usul().masalah(),
                kamus.kodeSkpd(),
                kamus.namaSkpd());
    }
}
