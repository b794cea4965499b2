package id.usulanhub.connectorkit.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The columns that a connector knows, and the headings under which they stand in the sheets of the world. Headings are
 * compared without case, blanks and punctuation. Safe for many threads.
 */
public final class Columns {

    /** So many different headings are remembered as they were written; more come only from files made to fill it. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final String NONE = "";

    private final Set<String> names;
    private final Map<String, List<Heading>> positioned = new LinkedHashMap<>();
    private final Map<String, String> byHeading = new HashMap<>();
    private final Map<String, String> remembered = new ConcurrentHashMap<>();
    private final HeadingShape shape;

    /** Rows come with the same headings one after the other, mostly with the very same tree of them. */
    private volatile Resolved last = new Resolved(null, Map.of(), Map.of());

    /**
     * What a row of headings means.
     *
     * @param letters of the known columns, by name
     * @param headed the letters of all columns, by the key of the heading
     */
    private record Resolved(JsonNode head, Map<String, String> letters, Map<String, String> headed) {}

    /** @param headings the headings of each column, by the column's name */
    public Columns(Map<String, List<Heading>> headings) {
        names = Set.copyOf(headings.keySet());
        headings.forEach(this::add);
        shape = new HeadingShape(headings.values());
    }

    /** Columns whose headings may stand anywhere. */
    public static Columns anywhere(Map<String, List<String>> headings) {
        Map<String, List<Heading>> all = new LinkedHashMap<>();
        headings.forEach((name, texts) ->
                all.put(name, texts.stream().map(Heading::anywhere).toList()));
        return new Columns(all);
    }

    /** How many columns there are. */
    int size() {
        return names.size();
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** The column that stands under a heading, wherever in a sheet it is. */
    public Optional<String> named(String heading) {
        if (!shape.fits(heading)) {
            return Optional.empty();
        }
        String name = remembered.get(heading);
        if (name == null) {
            name = search(heading);
            remember(heading, name);
        }
        return Optional.of(name).filter(found -> !found.equals(NONE));
    }

    /** Whether a text may be a heading; quick, and never no for one. */
    boolean mayName(String text) {
        return shape.fits(text);
    }

    /** The letters of the known columns, by name, below the headings of a row's payload. */
    public Map<String, String> letters(JsonNode head) {
        return resolved(head).letters;
    }

    /** The letters of the column whose heading is a name itself, as an attribute of the kamus stands in a sheet. */
    public Optional<String> headed(JsonNode head, String name) {
        return Optional.ofNullable(resolved(head).headed.get(HeadingKey.of(name)));
    }

    private Resolved resolved(JsonNode head) {
        Resolved known = last;
        if (head != known.head) {
            known = head.equals(known.head) ? new Resolved(head, known.letters, known.headed) : resolve(head);
            last = known;
        }
        return known;
    }

    private Resolved resolve(JsonNode head) {
        Head headings = Head.of(head);
        return new Resolved(head, letters(headings), headed(headings));
    }

    /** A heading with the one over it goes before its own text alone. */
    private static Map<String, String> headed(Head head) {
        Map<String, String> headed = new HashMap<>();
        head.cells().forEach(cell -> headed.putIfAbsent(HeadingKey.of(cell.full()), cell.letters()));
        head.cells().forEach(cell -> headed.putIfAbsent(cell.key(), cell.letters()));
        return headed;
    }

    /**
     * The letters of the known columns, by name. Headings with a position go first, then the others from the left; what
     * stands under another heading counts by its own text alone only where nothing else is the column, and by the other
     * alone only where nothing else at all is known of it.
     */
    Map<String, String> letters(Head head) {
        Map<String, String> letters =
                LinkedHashMap.newLinkedHashMap(head.cells().size());
        Set<String> taken = new HashSet<>();
        positioned.forEach((name, all) -> all.stream()
                .flatMap(heading -> HeadingPosition.find(heading, head).stream())
                .filter(found -> !taken.contains(found))
                .findFirst()
                .ifPresent(found -> take(name, found, letters, taken)));
        head.cells().forEach(cell -> plain(cell, cell.full(), letters, taken));
        head.cells().forEach(cell -> plain(cell, cell.text(), letters, taken));
        Parents.deciding(head, heading -> named(heading).isPresent())
                .forEach(cell -> plain(cell, cell.parent(), letters, taken));
        return letters;
    }

    private void plain(Head.Cell cell, String heading, Map<String, String> letters, Set<String> taken) {
        if (!taken.contains(cell.letters())) {
            named(heading)
                    .filter(name -> !letters.containsKey(name))
                    .ifPresent(name -> take(name, cell.letters(), letters, taken));
        }
    }

    private static void take(String name, String found, Map<String, String> letters, Set<String> taken) {
        letters.put(name, found);
        taken.add(found);
    }

    /** A column that says where one of its headings stands does not mean any other one of that name. */
    private void add(String name, List<Heading> all) {
        Set<String> placed = new HashSet<>();
        all.stream().filter(Heading::hasPosition).forEach(heading -> {
            placed.add(heading.key());
            positioned.computeIfAbsent(name, each -> new ArrayList<>()).add(heading);
        });
        all.stream()
                .filter(heading -> !heading.hasPosition() && !placed.contains(heading.key()))
                .forEach(heading -> byHeading.putIfAbsent(heading.key(), name));
    }

    private String search(String heading) {
        String name = byHeading.get(HeadingKey.of(heading));
        return name == null ? byHeading.getOrDefault(HeadingKey.withoutRupiah(heading), NONE) : name;
    }

    private void remember(String heading, String name) {
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(heading, name);
        }
    }
}
