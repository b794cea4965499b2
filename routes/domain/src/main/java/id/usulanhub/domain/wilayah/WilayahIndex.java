package id.usulanhub.domain.wilayah;

import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The places of the country by code, and by name within the place they lie in. Immutable; safe for many threads. */
public final class WilayahIndex {

    private final Map<KodeWilayah, Wilayah> byKode;
    private final Map<KodeWilayah, List<Wilayah>> byInduk = new HashMap<>();
    private final Map<KodeWilayah, Map<String, List<Wilayah>>> namesByInduk = new HashMap<>();
    private final Map<String, List<Wilayah>> kecamatanByName = new HashMap<>();

    private WilayahIndex(List<Wilayah> all) {
        byKode = HashMap.newHashMap(all.size());
        all.forEach(this::add);
    }

    /** @throws IllegalArgumentException when a code stands twice */
    public static WilayahIndex of(List<Wilayah> all) {
        return new WilayahIndex(all);
    }

    public Optional<Wilayah> find(KodeWilayah kode) {
        return Optional.ofNullable(byKode.get(kode));
    }

    /** The places directly within {@code kode}, in the order in which they were given. */
    public List<Wilayah> within(KodeWilayah kode) {
        return List.copyOf(byInduk.getOrDefault(kode, List.of()));
    }

    /**
     * The place that somebody wrote, by code or by exact name however it is spaced and capitalised, always from the
     * kabupaten down: a kecamatan within it, a desa within that kecamatan. Where no kecamatan is written, the desa's
     * name must be unique in the kabupaten. Nothing written, or the kabupaten instead of a kecamatan, is the kabupaten
     * itself.
     *
     * @return the place, or one of WILAYAH_UNKNOWN, WILAYAH_AMBIGUOUS and WILAYAH_OUTSIDE, with up to three candidates
     */
    public Outcome<Wilayah> match(Written<String> kecamatan, Written<String> desa, KodeWilayah kabupaten) {
        return new WilayahMatch(this, kabupaten).match(kecamatan, desa);
    }

    List<Wilayah> named(String name, KodeWilayah induk) {
        return namesByInduk.getOrDefault(induk, Map.of()).getOrDefault(Nama.key(name), List.of());
    }

    List<Wilayah> kecamatanNamed(String name) {
        return kecamatanByName.getOrDefault(Nama.key(name), List.of());
    }

    List<Wilayah> desaNamed(String name, KodeWilayah kabupaten) {
        return kecamatanOf(kabupaten)
                .flatMap(kecamatan -> named(name, kecamatan.kode()).stream())
                .toList();
    }

    List<Wilayah> desaOf(KodeWilayah kabupaten) {
        return kecamatanOf(kabupaten)
                .flatMap(kecamatan -> within(kecamatan.kode()).stream())
                .toList();
    }

    private Stream<Wilayah> kecamatanOf(KodeWilayah kabupaten) {
        return byInduk.getOrDefault(kabupaten, List.of()).stream();
    }

    private void add(Wilayah place) {
        if (byKode.putIfAbsent(place.kode(), place) != null) {
            throw new IllegalArgumentException("kode wilayah stands twice: " + place.kode());
        }
        place.kode().induk().ifPresent(induk -> addWithin(induk, place));
        if (place.kode().tingkat() == Tingkat.KECAMATAN) {
            append(kecamatanByName, Nama.key(place.nama()), place);
        }
    }

    private void addWithin(KodeWilayah induk, Wilayah place) {
        append(byInduk, induk, place);
        append(namesByInduk.computeIfAbsent(induk, key -> new HashMap<>()), Nama.key(place.nama()), place);
    }

    private static <K> void append(Map<K, List<Wilayah>> map, K key, Wilayah place) {
        map.computeIfAbsent(key, each -> new ArrayList<>(1)).add(place);
    }
}
