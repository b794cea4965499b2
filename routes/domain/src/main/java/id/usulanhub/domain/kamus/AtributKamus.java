package id.usulanhub.domain.kamus;

import id.usulanhub.domain.angka.Angka;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An attribute that a kamus entry asks a proposal for, and what its answer is: written in the kamus as {@code name},
 * {@code name:1..5}, {@code name:ya/tidak}, {@code name:desa/warga/sewa} or {@code name:teks}, with {@code ?} after the
 * name when it may be left out.
 *
 * @param nama lower-case letters, digits and underscores
 * @param isi what the answer is
 * @param wajib whether a proposal without it is incomplete
 */
public record AtributKamus(String nama, Isi isi, boolean wajib) {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]{0,63})(\\?)?(?::(.+))?");
    private static final String RANGE = "..";
    private static final String CHOICES = "/";
    private static final List<String> YA_TIDAK = List.of("ya", "tidak");

    /** What an answer is. */
    public sealed interface Isi {

        /** A number; a limit that is null is none. */
        record Bilangan(BigDecimal min, BigDecimal maks) implements Isi {

            static final Bilangan NOT_BELOW_ZERO = new Bilangan(BigDecimal.ZERO, null);

            public boolean holds(BigDecimal number) {
                return (min == null || number.compareTo(min) >= 0) && (maks == null || number.compareTo(maks) <= 0);
            }

            /** As {@code 1..5}; a limit that is none is empty. */
            public String rentang() {
                return shown(min) + RANGE + shown(maks);
            }

            private static String shown(BigDecimal limit) {
                return limit == null ? "" : limit.toPlainString();
            }
        }

        /** Yes or no, which counts as 1 or 0. */
        record YaTidak() implements Isi {}

        /** One of some words. */
        record Pilihan(List<String> kata) implements Isi {
            public Pilihan {
                kata = List.copyOf(kata);
            }
        }

        /** Words of the proposer's own. */
        record Teks() implements Isi {

            /** Characters. */
            public static final int LONGEST = 500;
        }
    }

    public AtributKamus {
        Objects.requireNonNull(nama);
        Objects.requireNonNull(isi);
    }

    /** A number of 0 or more that must be given: what a bare name declares. */
    public static AtributKamus angka(String nama) {
        return new AtributKamus(nama, Isi.Bilangan.NOT_BELOW_ZERO, true);
    }

    /** The words of which one is the answer, in their order; empty where the answer is none of given words. */
    public List<String> kata() {
        return switch (isi) {
            case Isi.Pilihan pilihan -> pilihan.kata();
            case Isi.YaTidak ignored -> YA_TIDAK;
            case Isi.Bilangan ignored -> List.of();
            case Isi.Teks ignored -> List.of();
        };
    }

    /** Whether the answer is the proposer's own words. */
    public boolean isTeks() {
        return isi instanceof Isi.Teks;
    }

    /** @return empty when it is not written as a declaration */
    public static Optional<AtributKamus> read(String declaration) {
        Matcher form = FORM.matcher(declaration.strip());
        return form.matches()
                ? isi(form.group(3)).map(isi -> new AtributKamus(form.group(1), isi, form.group(2) == null))
                : Optional.empty();
    }

    private static Optional<Isi> isi(String written) {
        if (written == null) {
            return Optional.of(Isi.Bilangan.NOT_BELOW_ZERO);
        }
        String text = written.strip();
        if (text.equals("teks")) {
            return Optional.of(new Isi.Teks());
        }
        return text.contains(RANGE) ? bilangan(text) : pilihan(text);
    }

    private static Optional<Isi> bilangan(String text) {
        int dots = text.indexOf(RANGE);
        String min = text.substring(0, dots).strip();
        String maks = text.substring(dots + RANGE.length()).strip();
        boolean readable = Stream.of(min, maks)
                .allMatch(limit -> limit.isEmpty() || Angka.read(limit).isPresent());
        return readable ? ordered(limit(min), limit(maks)) : Optional.empty();
    }

    private static Optional<Isi> ordered(BigDecimal min, BigDecimal maks) {
        boolean upsideDown = min != null && maks != null && min.compareTo(maks) > 0;
        return upsideDown ? Optional.empty() : Optional.of(new Isi.Bilangan(min, maks));
    }

    private static BigDecimal limit(String text) {
        return text.isEmpty() ? null : Angka.read(text).orElseThrow();
    }

    private static Optional<Isi> pilihan(String text) {
        List<String> kata =
                Stream.of(text.split(CHOICES, -1)).map(String::strip).toList();
        if (kata.equals(YA_TIDAK)) {
            return Optional.of(new Isi.YaTidak());
        }
        boolean isChoice = kata.size() > 1 && kata.stream().noneMatch(String::isEmpty);
        return isChoice && kata.stream().distinct().count() == kata.size()
                ? Optional.of(new Isi.Pilihan(kata))
                : Optional.empty();
    }
}
