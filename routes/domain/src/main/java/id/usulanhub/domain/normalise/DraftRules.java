package id.usulanhub.domain.normalise;

import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.AtributKamus.Isi.Bilangan;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.satuan.Satuan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that look at several values of a submission at once, or at one value and the reference. */
public final class DraftRules {

    /** Whole rupiah: far above any budget, and thousands of them still add up within a {@code long}. */
    private static final long MOST_ANGGARAN = 1_000_000_000_000_000L;

    /** What a double holds exactly: a list is signed as JSON, whose readers keep no more. */
    private static final int MOST_DIGITS_OF_VOLUME = 15;

    private static final Bilangan YES_OR_NO = new Bilangan(BigDecimal.ZERO, BigDecimal.ONE);
    private static final Bilangan NOT_BELOW_ZERO = new Bilangan(BigDecimal.ZERO, null);

    private final Draft draft;
    private final Reference reference;
    private final List<Problem> problems = new ArrayList<>();

    private DraftRules(Draft draft, Reference reference) {
        this.draft = draft;
        this.reference = reference;
    }

    /** Everything that is wrong with the draft; a value that is null is passed over. */
    public static List<Problem> problems(Draft draft, Reference reference) {
        return new DraftRules(draft, reference).check();
    }

    /**
     * The unit of the draft's volume: the one written for itself, else the one written with the volume, else the one of
     * the kamus entry; empty when there is neither unit nor volume.
     */
    static Optional<Satuan> satuan(Draft draft, Reference reference) {
        if (draft.satuan().isPresent()) {
            return Optional.of(draft.satuan().value());
        }
        if (!draft.volume().isPresent()) {
            return Optional.empty();
        }
        return unitWithVolume(draft, reference).or(() -> unitOf(draft.kamus().value(), reference));
    }

    private List<Problem> check() {
        if (draft.tahun().isPresent() && draft.tahun().value() != reference.tahun()) {
            add(draft.tahun(), ProblemCode.TAHUN_NOT_OPEN, "tahun", Integer.toString(reference.tahun()));
        }
        if (draft.prioritas().isPresent() && draft.prioritas().value() < 1) {
            add(draft.prioritas(), ProblemCode.OUT_OF_RANGE, "prioritas", ">= 1");
        }
        if (draft.anggaran().isPresent()) {
            anggaran(draft.anggaran().value());
        }
        if (draft.volume().isPresent()) {
            volume(draft.volume().value());
        }
        draft.atribut().forEach(this::atribut);
        satuanOfKamus();
        return problems;
    }

    private void atribut(String name, Written<BigDecimal> written) {
        if (written.isPresent() && !range(name).holds(written.value())) {
            String limits = isDeclared(name) ? range(name).rentang() : ">= 0";
            add(written, ProblemCode.OUT_OF_RANGE, "atribut." + name, limits);
        }
    }

    private boolean isDeclared(String atribut) {
        return draft.kamus().isPresent()
                && draft.kamus().value().syarat().atribut(atribut).isPresent();
    }

    /** What the kamus entry declares of it; 0 or more where it declares nothing. */
    private Bilangan range(String atribut) {
        return Optional.ofNullable(draft.kamus().value())
                .flatMap(entry -> entry.syarat().atribut(atribut))
                .map(AtributKamus::isi)
                .map(DraftRules::range)
                .orElse(NOT_BELOW_ZERO);
    }

    /** Where words are asked for and a mapping gives a figure in their stead, no limit is declared. */
    private static Bilangan range(AtributKamus.Isi isi) {
        return switch (isi) {
            case Bilangan bilangan -> bilangan;
            case AtributKamus.Isi.YaTidak ignored -> YES_OR_NO;
            case AtributKamus.Isi.Pilihan ignored -> NOT_BELOW_ZERO;
            case AtributKamus.Isi.Teks ignored -> NOT_BELOW_ZERO;
        };
    }

    private void anggaran(long rupiah) {
        if (rupiah < 0 || rupiah > MOST_ANGGARAN) {
            add(draft.anggaran(), ProblemCode.OUT_OF_RANGE, "anggaran", "0.." + MOST_ANGGARAN);
        }
    }

    private void volume(Takaran takaran) {
        if (takaran.jumlah().stripTrailingZeros().precision() > MOST_DIGITS_OF_VOLUME) {
            add(draft.volume(), ProblemCode.OUT_OF_RANGE, "volume", "<= " + MOST_DIGITS_OF_VOLUME + " digits");
        }
        if (takaran.jumlah().signum() <= 0) {
            add(draft.volume(), ProblemCode.OUT_OF_RANGE, "volume", "> 0");
        }
        if (!takaran.satuan().isEmpty()) {
            Written<String> unit = Written.text(takaran.satuan(), draft.volume().place());
            problems.addAll(reference.satuan().match(unit).problems());
        }
    }

    private void satuanOfKamus() {
        Optional<Satuan> expected = unitOf(draft.kamus().value(), reference);
        if (expected.isEmpty()) {
            return;
        }
        ofKamus(draft.satuan(), Optional.ofNullable(draft.satuan().value()), expected.get());
        ofKamus(draft.volume(), unitWithVolume(draft, reference), expected.get());
        if (draft.volume().isPresent() && isInUnit(expected.get())) {
            limits(draft.volume().value().jumlah(), draft.kamus().value());
        }
    }

    /** Whether every unit that is written is the expected one, so that the volume can be held against limits. */
    private boolean isInUnit(Satuan expected) {
        return (draft.satuan().isBlank() || expected.equals(draft.satuan().value()))
                && isBlankOr(draft.volume().value().satuan(), expected);
    }

    private boolean isBlankOr(String unit, Satuan expected) {
        return unit.isEmpty()
                || reference.satuan().find(unit).filter(expected::equals).isPresent();
    }

    private void ofKamus(Written<?> written, Optional<Satuan> found, Satuan expected) {
        if (found.isPresent() && !found.get().kode().equals(expected.kode())) {
            add(written, ProblemCode.SATUAN_NOT_OF_KAMUS, "satuan", expected.kode());
        }
    }

    private void limits(BigDecimal volume, KamusEntry entry) {
        if (volume.signum() > 0 && !entry.syarat().allows(volume)) {
            add(draft.volume(), ProblemCode.VOLUME_OUTSIDE_KAMUS, "volume", limits(entry));
        }
    }

    private static String limits(KamusEntry entry) {
        return shown(entry.syarat().volumeMin()) + ".." + shown(entry.syarat().volumeMaks()) + " " + entry.satuan();
    }

    private static String shown(BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    private static Optional<Satuan> unitWithVolume(Draft draft, Reference reference) {
        return Optional.ofNullable(draft.volume().value()).map(Takaran::satuan).flatMap(reference.satuan()::find);
    }

    private static Optional<Satuan> unitOf(KamusEntry entry, Reference reference) {
        return Optional.ofNullable(entry).map(KamusEntry::satuan).flatMap(reference.satuan()::find);
    }

    private void add(Written<?> written, ProblemCode code, String field, String detail) {
        problems.add(written.problem(code, field, detail));
    }
}
