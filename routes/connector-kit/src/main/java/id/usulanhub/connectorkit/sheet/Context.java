package id.usulanhub.connectorkit.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values that hold for each row of a part of a sheet: a group's before a line's above before one in a title before the
 * sheet's name.
 */
final class Context {

    private static final int MOST_HEARD = 200;

    private final List<String> levels;
    private final List<Heard> heard = new ArrayList<>();
    private final Map<String, Outside> names = new LinkedHashMap<>();
    private final Map<String, Outside> titles = new LinkedHashMap<>();
    private final Map<String, Outside> lines = new LinkedHashMap<>();
    private final Map<String, Outside> groups = new LinkedHashMap<>();
    private Set<String> ofTable = Set.of();
    private Map<String, Outside> all = Map.of();

    /** What a line or a title said. */
    private record Heard(String column, Outside value, boolean title) {

        void tell(Context to) {
            if (title) {
                to.title(column, value);
            } else {
                to.line(column, value);
            }
        }
    }

    /** @param levels the columns of groups, the outermost first */
    Context(List<String> levels) {
        this.levels = levels;
    }

    /** The sheet's name. */
    void name(String column, Outside value) {
        names.put(column, value);
        join();
    }

    /** A name in a title. */
    void title(String column, Outside value) {
        titles.put(column, value);
        hear(new Heard(column, value, true));
        join();
    }

    /** A line above a table. */
    void line(String column, Outside value) {
        lines.put(column, value);
        groups.remove(column);
        hear(new Heard(column, value, false));
        join();
    }

    /**
     * The values for a table that stands beside this one: those that stand over it, else those to the left. This one has no
     * longer what stands over the other.
     *
     * @param from the other's first column
     */
    Context besides(int from) {
        Context other = new Context(levels);
        names.forEach(other::name);
        List<Heard> left =
                heard.stream().filter(each -> each.value.column() < from).toList();
        List<Heard> right =
                heard.stream().filter(each -> each.value.column() >= from).toList();
        left.forEach(each -> each.tell(other));
        right.forEach(each -> each.tell(other));
        lines.clear();
        titles.clear();
        heard.clear();
        left.forEach(each -> each.tell(this));
        return other;
    }

    private void hear(Heard value) {
        if (heard.size() < MOST_HEARD) {
            heard.add(value);
        }
    }

    /** A table begins; the names in titles count for the columns that it has not. */
    void table(Set<String> columns) {
        ofTable = Set.copyOf(columns);
        join();
    }

    /** A group; those within the last one of its level end. */
    void group(String column, Outside value) {
        levels.subList(levels.indexOf(column), levels.size()).forEach(groups::remove);
        groups.put(column, value);
        join();
    }

    /** Whether a group gives the value of a column. */
    boolean isGroup(String column) {
        return groups.containsKey(column);
    }

    /** Whether a line above gave the value of a column once. */
    boolean isLine(String column) {
        return lines.containsKey(column);
    }

    void endGroups() {
        groups.clear();
        join();
    }

    /** Whether a value stands above a table that does not have a column. */
    boolean has(String column) {
        return all.containsKey(column) || titles.containsKey(column);
    }

    /** By column. */
    Map<String, Outside> all() {
        return all;
    }

    private void join() {
        Map<String, Outside> joined = new LinkedHashMap<>(names);
        titles.forEach((column, title) -> {
            if (!ofTable.contains(column)) {
                joined.put(column, title);
            }
        });
        joined.putAll(lines);
        joined.putAll(groups);
        all = joined;
    }
}
