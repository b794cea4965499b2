package id.usulanhub.domain.kamus;

import id.usulanhub.domain.nama.Kandidat;
import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kamus of one tahun by code and by name. Immutable; safe for many threads. */
public final class KamusIndex {

    private static final String FIELD = "kamus";

    private final Map<String, KamusEntry> byKode = new LinkedHashMap<>();
    private final Map<String, List<KamusEntry>> byNama = new HashMap<>();
    private final Map<String, KamusEntry> byKodeAndNama = new HashMap<>();
    private final Kandidat names;

    private KamusIndex(List<KamusEntry> entries) {
        entries.forEach(this::add);
        names = Kandidat.among(entries, KamusEntry::nama);
    }

    /** @throws IllegalArgumentException when a code stands twice */
    public static KamusIndex of(List<KamusEntry> entries) {
        return new KamusIndex(entries);
    }

    /** By code, whatever its case. */
    public Optional<KamusEntry> find(String kode) {
        return Optional.ofNullable(byKode.get(kodeKey(kode)));
    }

    /** All entries in the order in which they were given. */
    public Collection<KamusEntry> entries() {
        return Collections.unmodifiableCollection(byKode.values());
    }

    /**
     * The entry that somebody wrote, by code, by both as {@code BM-101 - Jalan beton}, or by exact name however it is spaced, capitalised and punctuated. Numbers
     * in a name are identity: {@code lebar 3 m} never means {@code lebar 4 m}.
     *
     * @return the entry, or KAMUS_UNKNOWN with up to three candidates, or KAMUS_AMBIGUOUS with the entries of that name
     */
    public Outcome<KamusEntry> match(Written<String> written) {
        return find(written.text())
                .or(() -> Optional.ofNullable(byKodeAndNama.get(Nama.key(written.text()))))
                .map(Outcome::accepted)
                .orElseGet(() -> byNama(written));
    }

    private Outcome<KamusEntry> byNama(Written<String> written) {
        List<KamusEntry> named = byNama.getOrDefault(Nama.key(written.text()), List.of());
        return switch (named.size()) {
            case 0 -> refused(written, ProblemCode.KAMUS_UNKNOWN, nearest(written.text()));
            case 1 -> Outcome.accepted(named.getFirst());
            default -> refused(written, ProblemCode.KAMUS_AMBIGUOUS, Kandidat.first(named, KamusIndex::shown));
        };
    }

    private String nearest(String written) {
        return names.nearest(written);
    }

    private static Outcome<KamusEntry> refused(Written<String> written, ProblemCode code, String detail) {
        return Outcome.rejected(written.problem(code, FIELD, detail));
    }

    private static String shown(KamusEntry entry) {
        return entry.kode() + " (" + entry.satuan() + ", " + entry.skpd().nama() + ")";
    }

    private void add(KamusEntry entry) {
        if (byKode.putIfAbsent(kodeKey(entry.kode()), entry) != null) {
            throw new IllegalArgumentException("kode kamus stands twice: " + entry.kode());
        }
        byKodeAndNama.putIfAbsent(Nama.key(entry.kode() + " " + entry.nama()), entry);
        byNama.computeIfAbsent(Nama.key(entry.nama()), key -> new ArrayList<>(1))
                .add(entry);
    }

    private static String kodeKey(String kode) {
        return kode.strip().toUpperCase(Locale.ROOT);
    }
}
