package id.usulanhub.domain.satuan;

import id.usulanhub.domain.nama.Kandidat;
import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The units by code, name and synonym. Immutable; safe for many threads. */
public final class SatuanIndex {

    private final List<Satuan> all;
    private final Map<String, Satuan> byKey = new HashMap<>();

    private SatuanIndex(List<Satuan> all) {
        this.all = List.copyOf(all);
        this.all.forEach(this::add);
    }

    /** @throws IllegalArgumentException when a code, name or synonym would mean two units */
    public static SatuanIndex of(List<Satuan> all) {
        return new SatuanIndex(all);
    }

    /** All units in the order in which they were given. */
    public List<Satuan> all() {
        return all;
    }

    /** By code, name or synonym, however it is spaced, capitalised and punctuated. */
    public Optional<Satuan> find(String written) {
        return Optional.ofNullable(byKey.get(Nama.key(written)));
    }

    /** @return the unit, or SATUAN_UNKNOWN with up to three candidates */
    public Outcome<Satuan> match(Written<String> written) {
        return find(written.text())
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.rejected(
                        written.problem(ProblemCode.SATUAN_UNKNOWN, "satuan", nearest(written.text()))));
    }

    private String nearest(String written) {
        return Kandidat.among(all, Satuan::nama).nearest(written);
    }

    private void add(Satuan satuan) {
        Stream.concat(Stream.of(satuan.kode(), satuan.nama()), satuan.sinonim().stream())
                .forEach(name -> add(Nama.key(name), satuan));
    }

    private void add(String key, Satuan satuan) {
        Satuan other = byKey.putIfAbsent(key, satuan);
        if (other != null && !other.equals(satuan)) {
            throw new IllegalArgumentException(key + " means two units: " + other.kode() + " and " + satuan.kode());
        }
    }
}
