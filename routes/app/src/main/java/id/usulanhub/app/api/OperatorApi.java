package id.usulanhub.app.api;

import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.verify.Decisions;
import id.usulanhub.pipeline.verify.Decisions.Finalised;
import id.usulanhub.pipeline.verify.Decisions.Seat;
import id.usulanhub.view.KecamatanOverview;
import id.usulanhub.view.RankedPage;
import id.usulanhub.view.RankedQuery;
import id.usulanhub.view.RankedUsulan;
import id.usulanhub.view.UsulanDetail;
import id.usulanhub.view.View;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the commands ask of a running hub about lists. For whoever holds the token of the data folder. */
@RestController
@RequestMapping("/api/v1/lists")
final class OperatorApi {

    private static final int PAGE = 500;

    private final View view;
    private final Decisions decisions;
    private final Seats seats;

    OperatorApi(View view, Decisions decisions, Seats seats) {
        this.view = view;
        this.decisions = decisions;
        this.seats = seats;
    }

    /** One kecamatan in one line. */
    record Overview(String kode, long usulan, long terima, long belum, long version) {
        static Overview of(KecamatanOverview kecamatan) {
            return new Overview(
                    kecamatan.kecamatan().value(),
                    kecamatan.total(),
                    kecamatan.usulan().getOrDefault(Status.TERIMA, 0L),
                    kecamatan.usulan().getOrDefault(Status.BELUM, 0L),
                    kecamatan.listVersion());
        }
    }

    /** A page of a ranked list. */
    record Ranked(String kode, long pagu, long version, long total, List<Row> rows) {}

    /** One usulan of a ranked list. */
    record Row(
            Integer urutan,
            String id,
            long version,
            String status,
            String uraian,
            long skor,
            long anggaran,
            long kumulatif,
            boolean dalamPagu,
            boolean seri) {
        static Row of(RankedUsulan usulan) {
            return new Row(
                    usulan.urutan(),
                    usulan.id().value(),
                    usulan.version(),
                    usulan.status().name(),
                    usulan.uraian(),
                    usulan.skor(),
                    usulan.anggaran(),
                    usulan.kumulatif(),
                    usulan.dalamPagu(),
                    usulan.seri());
        }
    }

    /** What is decided on which usulan; {@code expectedVersion} null for the version that stands now. */
    record Decision(String usulan, Long expectedVersion, Putusan putusan, String alasan) {}

    /** A list that was finalised. */
    record FinalisedAnswer(String list, long items, String sha256) {}

    @GetMapping
    List<Overview> all() {
        return view.kecamatan().all(seats.kabupaten(), seats.tahun()).stream()
                .map(Overview::of)
                .toList();
    }

    @GetMapping("/{kode}")
    Ranked ranked(@PathVariable String kode, @RequestParam(defaultValue = "0") int offset) {
        KodeWilayah key = seats.of(kode).key();
        RankedPage page = view.kecamatan().ranked(new RankedQuery(key, seats.tahun(), Set.of(), offset, PAGE));
        long version = view.kecamatan().one(key, seats.tahun()).listVersion();
        return new Ranked(
                kode,
                page.pagu().orElse(0),
                version,
                page.total(),
                page.rows().stream().map(Row::of).toList());
    }

    @PostMapping("/{kode}/decisions")
    Verdict decide(@PathVariable String kode, @RequestBody Decision decision) {
        Seat seat = seats.of(kode);
        UsulanId usulan = usulanId(decision.usulan());
        long version = decision.expectedVersion() == null ? standing(usulan, seat.key()) : decision.expectedVersion();
        Keputusan keputusan = new Keputusan(Tahap.KECAMATAN, decision.putusan(), decision.alasan(), Rekomendasi.none());
        return applied(decisions.decide(seat, usulan, version, keputusan));
    }

    @PostMapping("/{kode}/finalise")
    FinalisedAnswer finalise(@PathVariable String kode) {
        Finalised finalised = decisions.finalise(seats.of(kode));
        applied(finalised.verdict());
        SignedList list = finalised.list();
        return new FinalisedAnswer(list.ref().toString(), list.list().items().size(), list.sha256());
    }

    private long standing(UsulanId usulan, KodeWilayah key) {
        return view.usulan()
                .detail(usulan, key)
                .map(UsulanDetail::state)
                .orElseThrow(() -> Refused.notFound("usulan " + usulan))
                .version();
    }

    private static UsulanId usulanId(String id) {
        try {
            return new UsulanId(id);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Refused.notFound("usulan " + id);
        }
    }

    private static Verdict applied(Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.CONFLICT) {
            throw Refused.conflict(verdict.why());
        }
        return verdict;
    }
}
