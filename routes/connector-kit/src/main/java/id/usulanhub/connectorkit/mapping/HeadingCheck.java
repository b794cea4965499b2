package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.sheet.Columns;
import id.usulanhub.connectorkit.sheet.Heading;
import id.usulanhub.connectorkit.sheet.HeadingSense;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.nama.Kandidat;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The headings of a sheet that a connector reads or knows. Safe for many threads. */
final class HeadingCheck {

    private final Sheet sheet;
    private final Set<String> keys = new HashSet<>();
    private volatile Told last = new Told(null, List.of(), HeadingSense.NONE);

    /** What was told of a row of headings: all rows of a sheet have the same. */
    private record Told(JsonNode head, List<Drift> drifts, HeadingSense sense) {}

    /**
     * What manifest and mapping say of columns.
     *
     * @param headings of each column
     * @param read the columns that something is taken from, or that are not read on purpose
     * @param required those that stand in a row, and without which it is refused
     * @param known the keys of headings that are not read on purpose
     * @param leftOut those of {@code read} that nothing is taken from
     * @param needed of each field without which a row is refused, the columns that may fill it
     */
    record Sheet(
            Columns columns,
            Map<String, List<Heading>> headings,
            Set<String> read,
            Set<String> required,
            Set<String> known,
            Set<String> leftOut,
            List<Set<String>> needed) {}

    HeadingCheck(Sheet sheet) {
        this.sheet = sheet;
        keys.addAll(sheet.known());
        sheet.read().forEach(column -> sheet.headings().get(column).forEach(heading -> keys.add(heading.key())));
    }

    /** The headings of a row that are neither read nor known; each with the column that it may stand for. */
    List<Drift> unknown(JsonNode head) {
        return told(head).drifts;
    }

    /** What headings mean beside the columns that are read. */
    HeadingSense sense(JsonNode head) {
        return told(head).sense;
    }

    /** The letters of an unread heading that may mean one of some columns. */
    Optional<String> near(JsonNode head, Collection<String> columns) {
        Map<String, String> unread = sense(head).unread();
        return RowPayload.headings(head).keySet().stream()
                .filter(letters -> columns.contains(unread.getOrDefault(letters, "")))
                .findFirst();
    }

    private Told told(JsonNode head) {
        Told told = last;
        if (!head.equals(told.head)) {
            told = new Told(head, drifts(head), sensed(head));
            last = told;
        }
        return told;
    }

    Columns columns() {
        return sheet.columns();
    }

    /** Whether nothing is taken from what stands under a heading, on purpose. */
    boolean leavesOut(String column, String heading) {
        return column == null
                ? sheet.known().contains(key(heading))
                : sheet.leftOut().contains(column);
    }

    boolean knows(String heading) {
        return keys.contains(key(heading))
                || sheet.columns().named(heading).filter(sheet.read()::contains).isPresent();
    }

    private List<Drift> drifts(JsonNode head) {
        Map<String, String> letters = sheet.columns().letters(head);
        Set<String> taken = new HashSet<>();
        sheet.read().stream().filter(letters::containsKey).forEach(column -> taken.add(letters.get(column)));
        Map<String, String> missed = missed(letters.keySet());
        return RowPayload.headings(head).entrySet().stream()
                .filter(each -> !taken.contains(each.getKey()))
                .map(each -> each.getValue().strip())
                .filter(heading -> !key(heading).isEmpty() && !knows(heading))
                .map(heading -> drift(heading, missed))
                .distinct()
                .toList();
    }

    private HeadingSense sensed(JsonNode head) {
        Map<String, String> letters = sheet.columns().letters(head);
        Set<String> taken = new HashSet<>();
        sheet.read().stream().filter(letters::containsKey).forEach(column -> taken.add(letters.get(column)));
        Map<String, String> unread = new LinkedHashMap<>();
        Set<String> leftOut = new HashSet<>();
        RowPayload.headings(head).forEach((at, heading) -> {
            if (isLeftOut(heading)) {
                leftOut.add(at);
            } else if (!taken.contains(at)) {
                unread.put(at, heading);
            }
        });
        Map<String, String> missed = missed(letters.keySet());
        unread.replaceAll((at, heading) -> meant(heading, missed, unread.size() == 1));
        return new HeadingSense(unread, leftOut, lacking(letters.keySet()));
    }

    /** The heading of a column means no other one, whether it stands twice or nothing is taken from it. */
    private String meant(String heading, Map<String, String> missed, boolean isOnly) {
        if (knows(heading) || sheet.columns().named(heading).isPresent()) {
            return "";
        }
        String column = missed.getOrDefault(nearest(heading, missed), "");
        return column.isEmpty() && isOnly ? onlyRequired(missed) : column;
    }

    private boolean isLeftOut(String heading) {
        return sheet.known().contains(key(heading.strip()))
                || sheet.columns()
                        .named(heading.strip())
                        .filter(sheet.leftOut()::contains)
                        .isPresent();
    }

    private Set<String> lacking(Set<String> there) {
        Set<String> lacking = new HashSet<>();
        sheet.needed().stream()
                .filter(columns -> columns.stream().noneMatch(there::contains))
                .forEach(lacking::addAll);
        return lacking;
    }

    private static String nearest(String heading, Map<String, String> missed) {
        return Kandidat.among(missed.keySet(), each -> each).nearest(heading).split("; ")[0];
    }

    private Drift drift(String heading, Map<String, String> missed) {
        String shown = PathWalk.isShowable(heading) ? heading : PathTree.ANY;
        String column = missed.getOrDefault(nearest(heading, missed), onlyRequired(missed));
        return column.isEmpty()
                ? new Drift(Drift.Kind.COLUMN, shown, "")
                : new Drift(Drift.Kind.RENAMED, shown, column);
    }

    private String onlyRequired(Map<String, String> missed) {
        List<String> columns = missed.values().stream()
                .distinct()
                .filter(sheet.required()::contains)
                .toList();
        return columns.size() == 1 ? columns.getFirst() : "";
    }

    /** The columns that are read and not there, by each of their names and headings. */
    private Map<String, String> missed(Set<String> there) {
        Map<String, String> missed = new TreeMap<>();
        for (String column : sheet.read()) {
            if (!there.contains(column)) {
                missed.putIfAbsent(column, column);
                sheet.headings().get(column).forEach(heading -> missed.putIfAbsent(heading.key(), column));
            }
        }
        return missed;
    }

    static String key(String heading) {
        return Heading.anywhere(heading).key();
    }
}
