package id.usulanhub.console;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.Ranking;
import id.usulanhub.domain.list.Ranking.Candidate;
import id.usulanhub.domain.list.Scoring;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.view.BatchProblem;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.Fate;
import id.usulanhub.view.FileStatus;
import id.usulanhub.view.FinalisedList;
import id.usulanhub.view.KecamatanOverview;
import id.usulanhub.view.LastReconciliation;
import id.usulanhub.view.Planning;
import id.usulanhub.view.Rank;
import id.usulanhub.view.RankedPage;
import id.usulanhub.view.RankedQuery;
import id.usulanhub.view.RankedUsulan;
import id.usulanhub.view.ReceiptStatus;
import id.usulanhub.view.RejectedRecord;
import id.usulanhub.view.SeenDrift;
import id.usulanhub.view.StageToday;
import id.usulanhub.view.Unreadable;
import id.usulanhub.view.UsulanDetail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The example kabupaten as the view would tell it. */
public class FakeReadings implements Readings {

    /** May be changed by a test: what the law of conservation says, and which list was tampered with. */
    public volatile boolean balanced = true;

    public volatile boolean tampered;
    public volatile boolean nothingRejected;
    public volatile boolean sentByForm;
    public volatile List<SeenDrift> drift = List.of();

    /** Null for the example's own. */
    public volatile List<FinalisedList> lists;

    @Override
    public List<StageToday> stages(Instant now) {
        return List.of(
                new StageToday("collect", 1284, 12, 340, 0, null),
                new StageToday("normalise", 1281, 12, 338, 3, now.minusSeconds(4)),
                new StageToday("aggregate", 1198, 11, 320, 0, null),
                new StageToday("verify", 96, 2, 41, 1102, now.minusSeconds(260_000)),
                new StageToday("push", 48, 0, 48, 2, now.minusSeconds(1500)));
    }

    @Override
    public Conservation total() {
        return new Conservation("", balanced ? 1284 : 1286, 1198, 41, 3, 42);
    }

    @Override
    public long toMend() {
        return rejected("", 0, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Conservation> conservation() {
        return List.of(
                new Conservation("spreadsheet-musrenbang", 984, 912, 35, 0, 37),
                new Conservation("web-form", balanced ? 300 : 302, 286, 6, 3, 5));
    }

    @Override
    public List<ReceiptStatus> receipt(String receipt) {
        ReceiptStatus accepted = new ReceiptStatus(
                receipt, Example.NOW, Fate.ACCEPTED, 2, Example.id(Example.SETU, 1), Example.SETU, Status.TERIMA);
        ReceiptStatus refused =
                new ReceiptStatus(receipt, Example.NOW, Fate.REJECTED, 1, Example.id(Example.SETU, 2), null, null);
        return switch (receipt) {
            case "UH-KNOWN" -> List.of(accepted);
            case "UH-SEVERAL" -> List.of(refused, accepted);
            default -> List.of();
        };
    }

    @Override
    public Optional<FileStatus> fileReceipt(String receipt) {
        return Optional.of(ExampleFiles.STATUS).filter(file -> file.receipt().equals(receipt));
    }

    @Override
    public List<RejectedRecord> rejected(String connector, int offset, int limit) {
        return nothingRejected ? List.of() : Example.rejected();
    }

    @Override
    public List<BatchStatus> batches(int offset, int limit) {
        return nothingRejected || offset > 0 ? List.of() : List.of(ExampleFiles.BATCH);
    }

    @Override
    public List<BatchProblem> kinds(BatchStatus batch) {
        return nothingRejected ? List.of() : ExampleFiles.KINDS;
    }

    @Override
    public List<RejectedRecord> refusedRows(BatchStatus batch, BatchProblem kind, int offset, int limit) {
        return rejected("", offset, limit);
    }

    @Override
    public List<Unreadable> unreadable(int limit) {
        return List.of();
    }

    @Override
    public List<SeenDrift> drift(String connector) {
        return drift.stream()
                .filter(seen -> connector.isEmpty() || seen.connector().equals(connector))
                .toList();
    }

    @Override
    public List<KecamatanOverview> kecamatan(KodeWilayah scope, int tahun) {
        return Stream.of(Example.SETU, Example.CIKARANG)
                .filter(kode -> kode.isWithin(scope))
                .map(kode -> overview(kode, tahun))
                .toList();
    }

    @Override
    public KecamatanOverview overview(KodeWilayah kecamatan, int tahun) {
        Map<Status, Long> counts = Example.usulan(kecamatan).stream()
                .collect(Collectors.groupingBy(UsulanState::status, Collectors.counting()));
        long accepted = Example.usulan(kecamatan).stream()
                .filter(state -> state.status() == Status.TERIMA)
                .mapToLong(UsulanState::anggaran)
                .sum();
        boolean pushed = kecamatan.equals(Example.SETU);
        return new KecamatanOverview(
                kecamatan, counts, Example.PAGU, accepted, pushed ? 1 : 0, pushed ? push() : Map.of());
    }

    private static Map<PushState, Long> push() {
        return Map.of(PushState.CONFIRMED, 4L, PushState.UNKNOWN, 1L, PushState.REJECTED, 1L);
    }

    @Override
    public RankedPage ranked(RankedQuery query) {
        Map<Boolean, List<UsulanState>> running = Example.usulan(query.kecamatan()).stream()
                .collect(Collectors.partitioningBy(
                        state -> state.status() == Status.BELUM || state.status() == Status.TERIMA));
        List<RankedUsulan> rows = new ArrayList<>();
        Ranking.of(running.get(true), Example.CRITERIA, Example.PAGU).candidates().stream()
                .map(candidate -> row(candidate.usulan(), candidate))
                .forEach(rows::add);
        running.get(false).stream().map(state -> row(state, null)).forEach(rows::add);
        List<RankedUsulan> wanted = rows.stream()
                .filter(row -> query.status().isEmpty() || query.status().contains(row.status()))
                .toList();
        return new RankedPage(
                wanted.stream().skip(query.offset()).limit(query.limit()).toList(),
                wanted.size(),
                OptionalLong.of(Example.PAGU));
    }

    /** {@code place} is null for an usulan that is out of the running. */
    private static RankedUsulan row(UsulanState state, Candidate place) {
        var usulan = state.usulan();
        return new RankedUsulan(
                place == null ? null : (Integer) place.urutan(),
                usulan.id(),
                state.version(),
                state.status(),
                usulan.pekerjaan().namaKamus(),
                usulan.usul().uraian(),
                usulan.pekerjaan().namaSkpd(),
                usulan.lokasi().desa(),
                state.volume(),
                state.satuan(),
                state.anggaran(),
                Scoring.skor(state, Example.CRITERIA).total(),
                usulan.usul().prioritas(),
                place == null ? 0 : place.kumulatif(),
                place != null && place.dalamPagu(),
                place != null && place.seri(),
                usulan.kurang().size());
    }

    @Override
    public Optional<Rank> rank(UsulanId usulan, KodeWilayah kecamatan, int tahun) {
        return Optional.of(new Rank(3, 8));
    }

    @Override
    public Planning planning(KodeWilayah kecamatan, int tahun) {
        return new Planning(Example.usulan(kecamatan), Example.CRITERIA, OptionalLong.of(Example.PAGU), 1);
    }

    @Override
    public Optional<UsulanDetail> usulan(UsulanId id, KodeWilayah scope) {
        UsulanId asked = sentByForm ? Example.id(Example.SETU, 1) : id;
        return home(asked)
                .filter(home -> home.isWithin(scope))
                .flatMap(home -> state(home, asked)
                        .map(state -> new UsulanDetail(
                                home,
                                state,
                                Scoring.skor(state, Example.CRITERIA),
                                pushOf(home, asked),
                                Example.timeline())));
    }

    private static Optional<UsulanState> state(KodeWilayah home, UsulanId id) {
        return Example.usulan(home).stream()
                .filter(state -> state.usulan().id().equals(id))
                .findFirst();
    }

    private List<PushItem> pushOf(KodeWilayah home, UsulanId id) {
        return home.equals(Example.SETU)
                ? pushItems(new ListRef(Example.TAHUN, home, 1)).stream()
                        .filter(item -> item.usulan().equals(id))
                        .toList()
                : List.of();
    }

    @Override
    public Optional<KodeWilayah> home(UsulanId id) {
        return Stream.of(Example.SETU, Example.CIKARANG)
                .filter(kode -> state(kode, id).isPresent())
                .findFirst();
    }

    @Override
    public List<FinalisedList> finalised(KodeWilayah scope, int tahun) {
        if (lists != null) {
            return lists;
        }
        if (!Example.SETU.isWithin(scope)) {
            return List.of();
        }
        PriorityList list = Example.list(Example.SETU, 1);
        return List.of(new FinalisedList(
                list.ref(),
                list.finalisedAt(),
                list.finalisedBy(),
                list.pagu(),
                list.total(),
                list.items().size(),
                Sha256.hex(CanonicalJson.bytes(list)),
                true,
                push()));
    }

    @Override
    public Optional<SignedList> signed(ListRef ref) {
        if (ref.version() != 1) {
            return Optional.empty();
        }
        PriorityList list = Example.list(ref.kecamatan(), 1);
        String hash = tampered ? "0".repeat(64) : Sha256.hex(CanonicalJson.bytes(list));
        return Optional.of(new SignedList(list, hash, "signature"));
    }

    @Override
    public List<PushItem> pushItems(ListRef list) {
        List<PushState> states = List.of(PushState.CONFIRMED, PushState.ACKED, PushState.UNKNOWN, PushState.REJECTED);
        return Example.list(list.kecamatan(), 1).items().stream()
                .sorted(Comparator.comparingInt(PriorityList.Item::urutan))
                .map(item -> {
                    PushState state = states.get(item.urutan() % states.size());
                    String pesan = state == PushState.REJECTED ? "id_skpd tidak dikenal" : "";
                    return new PushItem(list, item.usulan(), state, 1, "a-1", "90" + item.urutan(), pesan, null);
                })
                .toList();
    }

    @Override
    public Optional<LastReconciliation> reconciliation(ListRef list) {
        return Optional.of(new LastReconciliation(list, Example.NOW, 4, 0, 2, List.of("SIPD-778812")));
    }
}
