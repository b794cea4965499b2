package id.usulanhub.domain.nama;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names that a person may have meant. They are shown to a person, never chosen by the hub. */
public final class Kandidat {

    private static final int MOST = 3;
    private static final double LEAST_ALIKE = 0.4;
    private static final int LONGEST_COMPARED = 200;

    private Kandidat() {}

    /** At most three of {@code among} whose names look like {@code written}, the likest first, joined by {@code "; "}. */
    public static <T> String nearest(String written, Collection<T> among, Function<T, String> name) {
        Set<String> pairs = pairs(written);
        return among.stream()
                .map(name)
                .map(each -> new Scored(each, likeness(pairs, pairs(each))))
                .filter(scored -> scored.likeness >= LEAST_ALIKE)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed().thenComparing(Scored::name))
                .limit(MOST)
                .map(Scored::name)
                .collect(Collectors.joining("; "));
    }

    /** The first three of {@code among}, joined by {@code "; "}. */
    public static <T> String first(List<T> among, Function<T, String> name) {
        return among.stream().limit(MOST).map(name).collect(Collectors.joining("; "));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> pairs(String name) {
        String key = Nama.key(name.length() > LONGEST_COMPARED ? name.substring(0, LONGEST_COMPARED) : name);
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= key.length(); at++) {
            pairs.add(key.substring(at, at + 2));
        }
        return pairs;
    }

    private record Scored(String name, double likeness) {}
}
