package id.usulanhub.connectorkit.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that hold for each row of a part of a sheet: a group's before a line's above before the sheet's name. */
final class Context {

    private final List<String> levels;
    private final Map<String, Outside> lines = new LinkedHashMap<>();
    private final Map<String, Outside> groups = new LinkedHashMap<>();
    private Map<String, Outside> all = Map.of();

    /** @param levels the columns of groups, the outermost first */
    Context(List<String> levels) {
        this.levels = levels;
    }

    /** A line above a table, or the sheet's name before any of them. */
    void line(String column, Outside value) {
        lines.put(column, value);
        groups.remove(column);
        join();
    }

    /** A group; those within the last one of its level end. */
    void group(String column, Outside value) {
        levels.subList(levels.indexOf(column), levels.size()).forEach(groups::remove);
        groups.put(column, value);
        join();
    }

    void endGroups() {
        groups.clear();
        join();
    }

    /** By column. */
    Map<String, Outside> all() {
        return all;
    }

    private void join() {
        Map<String, Outside> joined = new LinkedHashMap<>(lines);
        joined.putAll(groups);
        all = joined;
    }
}
