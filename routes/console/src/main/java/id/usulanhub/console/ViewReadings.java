package id.usulanhub.console;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.view.BatchProblem;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.FileStatus;
import id.usulanhub.view.FinalisedList;
import id.usulanhub.view.KecamatanOverview;
import id.usulanhub.view.LastReconciliation;
import id.usulanhub.view.Planning;
import id.usulanhub.view.Rank;
import id.usulanhub.view.RankedPage;
import id.usulanhub.view.RankedQuery;
import id.usulanhub.view.ReceiptStatus;
import id.usulanhub.view.RejectedRecord;
import id.usulanhub.view.SeenDrift;
import id.usulanhub.view.StageToday;
import id.usulanhub.view.Unreadable;
import id.usulanhub.view.UsulanDetail;
import id.usulanhub.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The readings of the SQL view. */
public record ViewReadings(View view) implements Readings {

    @Override
    public List<StageToday> stages(Instant now) {
        return view.today().stages(now);
    }

    @Override
    public Conservation total() {
        return view.intake().total();
    }

    @Override
    public long toMend() {
        return view.intake().toMend();
    }

    @Override
    public List<Conservation> conservation() {
        return view.intake().conservation();
    }

    @Override
    public List<ReceiptStatus> receipt(String receipt) {
        return view.receipts().submission(receipt);
    }

    @Override
    public Optional<FileStatus> fileReceipt(String receipt) {
        return view.receipts().file(receipt);
    }

    @Override
    public List<RejectedRecord> rejected(String connector, int offset, int limit) {
        return view.intake().rejected(connector, offset, limit);
    }

    @Override
    public List<BatchStatus> batches(int offset, int limit) {
        return view.batches().newest(offset, limit);
    }

    @Override
    public List<BatchProblem> kinds(BatchStatus batch) {
        return view.batches().kinds(batch);
    }

    @Override
    public List<RejectedRecord> refusedRows(BatchStatus batch, BatchProblem kind, int offset, int limit) {
        return view.batches().rows(batch, kind, offset, limit);
    }

    @Override
    public List<Unreadable> unreadable(int limit) {
        return view.intake().unreadable(limit);
    }

    @Override
    public List<SeenDrift> drift(String connector) {
        return view.drift().seen(connector);
    }

    @Override
    public List<KecamatanOverview> kecamatan(KodeWilayah scope, int tahun) {
        return view.kecamatan().all(scope, tahun);
    }

    @Override
    public KecamatanOverview overview(KodeWilayah kecamatan, int tahun) {
        return view.kecamatan().one(kecamatan, tahun);
    }

    @Override
    public RankedPage ranked(RankedQuery query) {
        return view.kecamatan().ranked(query);
    }

    @Override
    public Optional<Rank> rank(UsulanId usulan, KodeWilayah kecamatan, int tahun) {
        return view.kecamatan().rank(usulan, kecamatan, tahun);
    }

    @Override
    public Planning planning(KodeWilayah kecamatan, int tahun) {
        return view.kecamatan().planning(kecamatan, tahun);
    }

    @Override
    public Optional<UsulanDetail> usulan(UsulanId id, KodeWilayah scope) {
        return view.usulan().detail(id, scope);
    }

    @Override
    public Optional<KodeWilayah> home(UsulanId id) {
        return view.usulan().home(id);
    }

    @Override
    public List<FinalisedList> finalised(KodeWilayah scope, int tahun) {
        return view.lists().finalised(scope, tahun);
    }

    @Override
    public Optional<SignedList> signed(ListRef ref) {
        return view.lists().signed(ref);
    }

    @Override
    public List<PushItem> pushItems(ListRef list) {
        return view.push().items(list);
    }

    @Override
    public Optional<LastReconciliation> reconciliation(ListRef list) {
        return view.push().reconciliation(list);
    }
}
