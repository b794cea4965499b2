package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.collect.Drift;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/**
 * What a connector knows of what it is sent: what it reads, and what its mapping says it leaves out.
 *
 * @param paths the places of a form; empty for a sheet
 * @param headings the headings of a sheet; null for a form
 */
record Familiar(PathTree paths, HeadingCheck headings, List<OptionCheck> options) {

    /** More than anybody adds to a form at once; what is beyond only says that there is more. */
    private static final int MOST = 20;

    /** What is unknown in a payload as a whole. */
    List<Drift> ofWhole(JsonNode root) {
        return headings == null ? bounded(places(root)) : bounded(headings.unknown(root.path("head")));
    }

    /** What is unknown in the values of one usulan of it. */
    List<Drift> ofPart(Reading reading) {
        List<Drift> unknown = new ArrayList<>();
        options.forEach(option -> option.unknown(reading).ifPresent(unknown::add));
        return bounded(unknown.stream().distinct().toList());
    }

    /** What a row of a sheet says, by column or heading; without what is left out on purpose. */
    SortedMap<String, String> values(JsonNode row) {
        return RowValues.of(row, headings);
    }

    boolean knows(Drift drift) {
        return switch (drift.kind()) {
            case QUESTION -> headings != null || paths.covers(PathTree.steps(drift.path()));
            case COLUMN, RENAMED -> headings == null || headings.knows(drift.path());
            case OPTION ->
                options.stream()
                        .filter(option -> option.path().equals(drift.path()))
                        .allMatch(option -> option.knows(drift));
            case MORE -> false;
        };
    }

    private List<Drift> places(JsonNode root) {
        return PathWalk.unknown(root, paths).stream()
                .map(path -> new Drift(Drift.Kind.QUESTION, path, ""))
                .toList();
    }

    private static List<Drift> bounded(Collection<Drift> all) {
        List<Drift> bounded = new ArrayList<>(all.stream().limit(MOST).toList());
        if (all.size() > MOST) {
            bounded.add(new Drift(Drift.Kind.MORE, "", ""));
        }
        return bounded;
    }
}
