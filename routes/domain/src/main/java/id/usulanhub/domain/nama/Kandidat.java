package id.usulanhub.domain.nama;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names among which a person may have meant one. The likest are shown to a person, never chosen by the hub. Made once for
 * a list that is asked often: what is compared of each name is worked out here.
 */
public final class Kandidat {

    private static final int MOST = 3;
    private static final double LEAST_ALIKE = 0.4;
    private static final int LONGEST_COMPARED = 200;

    private record Name(String text, int[] pairs) {}

    private record Scored(String name, double likeness) {}

    private final List<Name> names;

    private Kandidat(List<Name> names) {
        this.names = names;
    }

    public static <T> Kandidat among(Collection<T> among, Function<T, String> name) {
        return new Kandidat(among.stream()
                .map(name)
                .map(text -> new Name(text, pairs(text)))
                .toList());
    }

    /** At most three names that look like {@code written}, the likest first, joined by {@code "; "}. */
    public String nearest(String written) {
        int[] pairs = pairs(written);
        return names.stream()
                .filter(each -> mostAlike(pairs.length, each.pairs().length) >= LEAST_ALIKE)
                .map(each -> new Scored(each.text(), likeness(pairs, each.pairs())))
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

    /** How alike two names of so many pairs can be at most; spares most comparisons. */
    private static double mostAlike(int one, int other) {
        return one + other == 0 ? 0 : 2.0 * Math.min(one, other) / (one + other);
    }

    /** Dice's coefficient of the pairs of letters. */
    private static double likeness(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return one.length == 0 || other.length == 0 ? 0 : 2.0 * common / (one.length + other.length);
    }

    /** Each pair of neighbouring letters once, as a number, in ascending order: compared for every name of a list. */
    private static int[] pairs(String name) {
        String key = Nama.key(name.length() > LONGEST_COMPARED ? name.substring(0, LONGEST_COMPARED) : name);
        return IntStream.range(1, key.length())
                .map(at -> key.charAt(at - 1) << Character.SIZE | key.charAt(at))
                .sorted()
                .distinct()
                .toArray();
    }
}
