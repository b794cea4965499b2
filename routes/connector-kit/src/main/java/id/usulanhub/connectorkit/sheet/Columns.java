package id.usulanhub.connectorkit.sheet;

import id.usulanhub.domain.nama.Nama;
import java.util.HashMap;
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
    private final Map<String, String> byHeading = new HashMap<>();
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    /** @param headings the headings of each column, by the column's name */
    public Columns(Map<String, List<String>> headings) {
        names = Set.copyOf(headings.keySet());
        headings.forEach((name, all) -> all.forEach(heading -> byHeading.putIfAbsent(Nama.key(heading), name)));
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** The column that stands under a heading. */
    public Optional<String> named(String heading) {
        String name = remembered.get(heading);
        if (name == null) {
            name = byHeading.getOrDefault(Nama.key(heading), NONE);
            remember(heading, name);
        }
        return Optional.of(name).filter(found -> !found.equals(NONE));
    }

    /** The letters of the known columns, by name; of two columns under one heading the first counts. */
    public Map<String, String> letters(JsonNode head) {
        Map<String, String> letters = HashMap.newHashMap(head.size());
        head.properties()
                .forEach(heading -> named(heading.getValue().asString(""))
                        .ifPresent(name -> letters.putIfAbsent(name, heading.getKey())));
        return letters;
    }

    private void remember(String heading, String name) {
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(heading, name);
        }
    }
}
