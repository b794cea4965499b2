package id.usulanhub.domain.wilayah;

import id.usulanhub.domain.nama.Kandidat;
import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One search for a place within one kabupaten. */
final class WilayahMatch {

    private static final String FIELD = "wilayah";
    private static final List<String> WORDS_BEFORE_A_NAME = List.of(
            "kecamatan ",
            "kec. ",
            "kec.",
            "kec ",
            "kelurahan ",
            "kel. ",
            "kel.",
            "kel ",
            "desa ",
            "ds. ",
            "ds.",
            "gampong ",
            "nagari ");

    private final WilayahIndex index;
    private final KodeWilayah kabupaten;

    WilayahMatch(WilayahIndex index, KodeWilayah kabupaten) {
        this.index = index;
        this.kabupaten = kabupaten;
    }

    Outcome<Wilayah> match(Written<String> kecamatan, Written<String> desa) {
        if (kecamatan.isBlank()) {
            return desa.isBlank() ? kabupatenItself(kecamatan) : desaIn(kabupaten, desa);
        }
        return switch (kecamatan(kecamatan)) {
            case Outcome.Accepted<Wilayah> found
            when !desa.isBlank() -> desaIn(found.value().kode(), desa);
            case Outcome<Wilayah> other -> other;
        };
    }

    private Outcome<Wilayah> kabupatenItself(Written<String> written) {
        return index.find(kabupaten)
                .map(Outcome::accepted)
                .orElseGet(() -> refused(written, ProblemCode.WILAYAH_UNKNOWN, kabupaten.value()));
    }

    /** Who means no kecamatan can say so by its name, as "Kabupaten Uji", or its code. */
    private boolean isKabupaten(String written) {
        return index.find(kabupaten)
                .filter(found -> Nama.key(found.nama()).equals(Nama.key(written))
                        || found.kode().value().equals(written.strip()))
                .isPresent();
    }

    private Outcome<Wilayah> kecamatan(Written<String> written) {
        Optional<KodeWilayah> kode = kode(written.text(), Tingkat.KECAMATAN);
        if (kode.isPresent()) {
            return byKode(kode.get(), kabupaten, written);
        }
        List<Wilayah> here = named(written.text(), name -> index.named(name, kabupaten));
        return here.isEmpty() ? noKecamatan(written) : only(here, written);
    }

    private Outcome<Wilayah> noKecamatan(Written<String> written) {
        if (isKabupaten(written.text())) {
            return kabupatenItself(written);
        }
        List<Wilayah> elsewhere = named(written.text(), index::kecamatanNamed);
        return elsewhere.isEmpty()
                ? unknown(written, index.within(kabupaten))
                : refused(written, ProblemCode.WILAYAH_OUTSIDE, Kandidat.first(elsewhere, WilayahMatch::shown));
    }

    private Outcome<Wilayah> desaIn(KodeWilayah scope, Written<String> written) {
        Optional<KodeWilayah> kode = kode(written.text(), Tingkat.DESA);
        if (kode.isPresent()) {
            return byKode(kode.get(), scope, written);
        }
        List<Wilayah> here = desaNamed(written.text(), scope);
        return here.isEmpty() ? noDesa(scope, written) : only(here, written);
    }

    private Outcome<Wilayah> noDesa(KodeWilayah scope, Written<String> written) {
        List<Wilayah> elsewhere = desaNamed(written.text(), kabupaten);
        return elsewhere.isEmpty()
                ? unknown(written, scope.equals(kabupaten) ? index.desaOf(kabupaten) : index.within(scope))
                : refused(written, ProblemCode.WILAYAH_UNKNOWN, Kandidat.first(elsewhere, WilayahMatch::shown));
    }

    private List<Wilayah> desaNamed(String written, KodeWilayah scope) {
        return named(
                written, name -> scope.equals(kabupaten) ? index.desaNamed(name, kabupaten) : index.named(name, scope));
    }

    private Outcome<Wilayah> byKode(KodeWilayah kode, KodeWilayah scope, Written<String> written) {
        if (!kode.isWithin(kabupaten)) {
            return refused(written, ProblemCode.WILAYAH_OUTSIDE, kabupaten.value());
        }
        Optional<Wilayah> found = index.find(kode);
        if (found.isEmpty() || !kode.isWithin(scope)) {
            return refused(written, ProblemCode.WILAYAH_UNKNOWN, scope.value());
        }
        return Outcome.accepted(found.get());
    }

    private static Outcome<Wilayah> only(List<Wilayah> found, Written<String> written) {
        return found.size() == 1
                ? Outcome.accepted(found.getFirst())
                : refused(written, ProblemCode.WILAYAH_AMBIGUOUS, Kandidat.first(found, WilayahMatch::shown));
    }

    private static Outcome<Wilayah> unknown(Written<String> written, List<Wilayah> scope) {
        return refused(
                written,
                ProblemCode.WILAYAH_UNKNOWN,
                Kandidat.among(scope, Wilayah::nama).nearest(written.text()));
    }

    /** The name as written; where there is no such place, the name without a word such as "Desa" before it. */
    private static List<Wilayah> named(String written, Function<String, List<Wilayah>> search) {
        List<Wilayah> found = search.apply(written);
        return found.isEmpty() ? withoutWord(written).map(search).orElse(found) : found;
    }

    private static Optional<String> withoutWord(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        return WORDS_BEFORE_A_NAME.stream()
                .filter(plain::startsWith)
                .findFirst()
                .map(word -> plain.substring(word.length()));
    }

    private static Optional<KodeWilayah> kode(String written, Tingkat tingkat) {
        return Optional.of(dotted(written.strip()))
                .filter(KodeWilayah::isKode)
                .map(KodeWilayah::new)
                .filter(kode -> kode.tingkat() == tingkat);
    }

    /** Codes without dots, as 6 or 10 digits, get theirs. */
    private static String dotted(String written) {
        return switch (written.length()) {
            case 6 -> dots(written, () -> written.substring(4));
            case 10 -> dots(written, () -> written.substring(4, 6) + "." + written.substring(6));
            default -> written;
        };
    }

    private static String dots(String digits, Supplier<String> rest) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + rest.get()
                : digits;
    }

    private static String shown(Wilayah place) {
        return place.kode() + " " + place.nama();
    }

    private static Outcome<Wilayah> refused(Written<String> written, ProblemCode code, String detail) {
        return Outcome.rejected(written.problem(code, FIELD, detail));
    }
}
