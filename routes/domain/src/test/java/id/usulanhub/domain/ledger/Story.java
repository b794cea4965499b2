package id.usulanhub.domain.ledger;

import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.LedgerEvent.CriteriaSet;
import id.usulanhub.domain.ledger.LedgerEvent.ListFinalised;
import id.usulanhub.domain.ledger.LedgerEvent.PaguSet;
import id.usulanhub.domain.ledger.LedgerEvent.PushAnswered;
import id.usulanhub.domain.ledger.LedgerEvent.PushReconciled;
import id.usulanhub.domain.ledger.LedgerEvent.PushRequested;
import id.usulanhub.domain.ledger.LedgerEvent.PushSending;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanDecided;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.Criteria.Criterion;
import id.usulanhub.domain.list.Criteria.Range;
import id.usulanhub.domain.list.ListDraft;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.ItemAnswer;
import id.usulanhub.domain.push.PushAttempt;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reconciliation;
import id.usulanhub.domain.push.Reconciliation.Finding;
import id.usulanhub.domain.push.Reconciliation.Found;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random but plausible story of a few kecamatan: mostly what a hub would write, now and then something stale, repeated or
 * out of place. The same seed tells the same story.
 */
public final class Story {

    private static final int USULAN_OF_A_KECAMATAN = 5;
    private static final int MOST_RUPIAH = 100;

    private final Random random;
    private final List<KodeWilayah> kecamatan;
    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private final List<LedgerEvent> told = new ArrayList<>();

    private Story(long seed, int kecamatan) {
        random = new Random(seed);
        this.kecamatan = java.util.stream.IntStream.rangeClosed(1, kecamatan)
                .mapToObj(number -> new KodeWilayah("32.16.%02d".formatted(number)))
                .toList();
    }

    /** @param kecamatan 1 to 9 */
    public static List<LedgerEvent> told(long seed, int kecamatan, int events) {
        Story story = new Story(seed, kecamatan);
        while (story.told.size() < events) {
            story.tell(story.next(story.one(story.kecamatan)));
        }
        return List.copyOf(story.told);
    }

    private void tell(LedgerEvent event) {
        Ledger.apply(state, event);
        told.add(event);
    }

    private LedgerEvent next(KodeWilayah key) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> normalised(key);
            case 3 -> random.nextInt(4) == 0 ? withdrawn(key) : normalised(key);
            case 4, 5, 6 -> decided(key);
            case 7 -> new PaguSet(meta(key), random.nextInt(4 * MOST_RUPIAH), "SK");
            case 8 -> new CriteriaSet(meta(key), criteria());
            case 9 -> finalised(key);
            case 10 -> new PushRequested(meta(key), newest(key));
            case 11 -> sending(key);
            case 12 -> random.nextInt(3) == 0 ? reconciled(key) : answered(key);
            default -> told.isEmpty() ? normalised(key) : one(told);
        };
    }

    private EventMeta meta(KodeWilayah key) {
        int number = told.size();
        return new EventMeta("e:" + number, key, Usulans.TAHUN, Usulans.START.plusSeconds(number), "story");
    }

    private UsulanId anyId(KodeWilayah key) {
        return Usulans.id(kecamatan.indexOf(key) * USULAN_OF_A_KECAMATAN + random.nextInt(USULAN_OF_A_KECAMATAN));
    }

    private LedgerEvent normalised(KodeWilayah key) {
        Integer prioritas = random.nextBoolean() ? null : 1 + random.nextInt(3);
        Usulan.Usul usul = Usulans.usul(random.nextInt(MOST_RUPIAH), prioritas);
        return new UsulanNormalised(meta(key), Usulans.usulan(anyId(key), key, told.size(), usul));
    }

    private LedgerEvent withdrawn(KodeWilayah key) {
        UsulanId id = anyId(key);
        long version = state.usulan(key, id).map(UsulanState::version).orElse(1L);
        return random.nextBoolean()
                ? new UsulanWithdrawn(meta(key), id, "pindah")
                : new UsulanWithdrawn(meta(key), id, "ditarik", version);
    }

    private LedgerEvent decided(KodeWilayah key) {
        UsulanId id = anyId(key);
        long version = state.usulan(key, id).map(UsulanState::version).orElse(1L) - (random.nextInt(6) == 0 ? 1 : 0);
        Putusan putusan = random.nextInt(3) > 0 ? Putusan.TERIMA : one(List.of(Putusan.values()));
        String alasan = random.nextInt(6) == 0 ? "" : "alasan yang cukup";
        Rekomendasi rekomendasi = random.nextBoolean()
                ? Rekomendasi.none()
                : new Rekomendasi(new BigDecimal("3.25"), "unit", (long) random.nextInt(MOST_RUPIAH), null);
        return new UsulanDecided(meta(key), id, version, new Keputusan(Tahap.KECAMATAN, putusan, alasan, rekomendasi));
    }

    private Criteria criteria() {
        int bobot = random.nextInt(Criteria.SUM_OF_WEIGHTS + 1);
        Range low = new Range(BigDecimal.valueOf(random.nextInt(MOST_RUPIAH)), 1 + random.nextInt(3));
        return new Criteria(
                "SK",
                List.of(
                        new Criterion("BIAYA", "Biaya", bobot, "anggaran", List.of(low, new Range(null, 5))),
                        new Criterion("KK", "Penerima", Criteria.SUM_OF_WEIGHTS - bobot, "penerima_kk", List.of(low))));
    }

    private ListRef newest(KodeWilayah key) {
        long version = state.newestListVersion(key, Usulans.TAHUN);
        return new ListRef(Usulans.TAHUN, key, Math.max(1, version - (random.nextInt(5) == 0 ? 1 : 0)));
    }

    private LedgerEvent finalised(KodeWilayah key) {
        long version = state.newestListVersion(key, Usulans.TAHUN) + (random.nextInt(6) == 0 ? 2 : 1);
        EventMeta meta = meta(key);
        ListDraft.Head head = new ListDraft.Head(
                new ListRef(Usulans.TAHUN, key, version),
                meta.at(),
                "bappeda",
                state.pagu(key, Usulans.TAHUN).orElse(0));
        ListDraft draft =
                ListDraft.of(head, state.criteria(key, Usulans.TAHUN).orElse(null), state.standing(key, Usulans.TAHUN));
        return new ListFinalised(meta, new SignedList(draft.list(), "00", "a..b"));
    }

    private List<PushItem> itemsOf(ListRef ref) {
        return state.pushItems().stream()
                .filter(item -> item.list().equals(ref) && random.nextInt(5) > 0)
                .sorted(java.util.Comparator.comparing(PushItem::usulan))
                .toList();
    }

    private LedgerEvent sending(KodeWilayah key) {
        ListRef ref = newest(key);
        List<UsulanId> items = itemsOf(ref).stream()
                .filter(item -> item.state().maySend() || random.nextInt(8) == 0)
                .map(PushItem::usulan)
                .toList();
        EventMeta meta = meta(key);
        return new PushSending(meta, new PushAttempt("a" + told.size(), ref, 1, "00", items));
    }

    private LedgerEvent answered(KodeWilayah key) {
        ListRef ref = newest(key);
        List<PushItem> items = itemsOf(ref);
        String attempt = items.isEmpty() ? "none" : one(items).attemptId();
        List<ItemAnswer> answers = items.stream()
                .map(item -> new ItemAnswer(
                        item.usulan(), one(List.of(PushState.values())), "", "pesan", Usulans.START.plusNanos(7)))
                .toList();
        return new PushAnswered(meta(key), attempt, ref, answers, "");
    }

    private LedgerEvent reconciled(KodeWilayah key) {
        ListRef ref = newest(key);
        List<Found> found = itemsOf(ref).stream()
                .map(item -> new Found(item.usulan(), one(List.of(Finding.values())), "7"))
                .toList();
        return new PushReconciled(meta(key), ref, new Reconciliation(found, List.of()));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
