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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: what the pages ask of the view. Whatever belongs to a kecamatan is asked for within a scope; who may ask for
 * which scope is {@link id.usulanhub.console.account.Reach}'s to say.
 */
public interface Readings {

    /** The five stages in their order. */
    List<StageToday> stages(Instant now);

    /** All connectors together. */
    Conservation total();

    /** How many refused records nobody has mended. */
    long toMend();

    /** Each connector that has sent anything, by name. */
    List<Conservation> conservation();

    /** One entry an usulan that the submission holds, those that need their sender first; empty when it is not known. */
    List<ReceiptStatus> receipt(String receipt);

    /** What became of the rows of a file. */
    Optional<FileStatus> fileReceipt(String receipt);

    /** Newest first; {@code connector} empty for all. */
    List<RejectedRecord> rejected(String connector, int offset, int limit);

    /** The files that came in, newest first. */
    List<BatchStatus> batches(int offset, int limit);

    /** The problems of a file by kind, the most frequent first. */
    List<BatchProblem> kinds(BatchStatus batch);

    /** The refused rows of a file, in its order; {@code kind} null for all. */
    List<RejectedRecord> refusedRows(BatchStatus batch, BatchProblem kind, int offset, int limit);

    /** Records that the view could not read, newest first. */
    List<Unreadable> unreadable(int limit);

    /** What came that its connector did not know then; {@code connector} empty for all. */
    List<SeenDrift> drift(String connector);

    List<KecamatanOverview> kecamatan(KodeWilayah scope, int tahun);

    KecamatanOverview overview(KodeWilayah kecamatan, int tahun);

    RankedPage ranked(RankedQuery query);

    /** Where one usulan stands in its kecamatan; empty when it is out of the running. */
    Optional<Rank> rank(UsulanId usulan, KodeWilayah kecamatan, int tahun);

    /** All that the list of a kecamatan is drafted from, read at one moment. */
    Planning planning(KodeWilayah kecamatan, int tahun);

    Optional<UsulanDetail> usulan(UsulanId id, KodeWilayah scope);

    /** The ledger in which an usulan stands now. */
    Optional<KodeWilayah> home(UsulanId id);

    List<FinalisedList> finalised(KodeWilayah scope, int tahun);

    Optional<SignedList> signed(ListRef ref);

    /** In order of priority. */
    List<PushItem> pushItems(ListRef list);

    Optional<LastReconciliation> reconciliation(ListRef list);
}
