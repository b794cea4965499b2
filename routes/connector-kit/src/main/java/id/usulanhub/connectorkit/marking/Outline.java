package id.usulanhub.connectorkit.marking;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;

/** Where the tables of a file stand, as its connector reads them. */
final class Outline {

    /**
     * The table of a sheet, or all of them as one.
     *
     * @param head the headings of the first table by column, 0-based
     */
    record Table(SortedMap<Integer, String> head, int firstRow, int lastRow) {

        Table until(int row) {
            return new Table(head, Math.min(firstRow, row), Math.max(lastRow, row));
        }

        /** Whether a row of texts is the header: most of the headings stand in it, in their columns. */
        boolean isHeader(Map<Integer, String> texts) {
            long same = head.entrySet().stream()
                    .filter(each -> isPart(texts.getOrDefault(each.getKey(), ""), each.getValue()))
                    .count();
            return same * 2 > head.size();
        }

        /** A heading of two rows holds the texts of both. */
        private static boolean isPart(String written, String heading) {
            String part = written.strip();
            return !part.isEmpty() && heading.contains(part);
        }
    }

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, SortedSet<Integer>> columns = new HashMap<>();
    private SheetSummary summary = new SheetSummary(0, Map.of(), List.of());

    private Outline() {}

    /** As far as the file can be read now. */
    static Outline of(Connector connector, Path file) {
        Outline outline = new Outline();
        switch (connector.readRows(file, outline::add)) {
            case Outcome.Accepted<SheetSummary> read -> outline.summary = read.value();
            case Outcome.Rejected<SheetSummary> refused -> outline.refused(refused.problems());
        }
        return outline;
    }

    private void refused(List<Problem> problems) {
        if (tables.isEmpty()) {
            throw new Unreadable(problems.getFirst());
        }
    }

    SheetSummary summary() {
        return summary;
    }

    Map<String, Table> tables() {
        return Map.copyOf(tables);
    }

    Optional<Table> table(String sheet) {
        return Optional.ofNullable(tables.get(sheet));
    }

    private void add(RowPayload row) {
        SheetPlace.of(row.place()).ifPresent(place -> add(place, row));
    }

    /** The places that rows of tables have in one line of a sheet: several where they stand side by side. */
    List<String> places(SheetRow row) {
        return columns.getOrDefault(row.sheet(), Collections.emptySortedSet()).stream()
                .map(column -> row.sheet() + "!" + CellReference.convertNumToColString(column) + row.number())
                .toList();
    }

    private void add(SheetPlace place, RowPayload row) {
        columns.computeIfAbsent(place.sheet(), sheet -> new TreeSet<>()).add(place.column());
        Table known = tables.get(place.sheet());
        tables.put(
                place.sheet(),
                known == null ? new Table(head(row), place.row(), place.row()) : known.until(place.row()));
    }

    private static SortedMap<Integer, String> head(RowPayload row) {
        SortedMap<Integer, String> head = new TreeMap<>();
        row.headings()
                .forEach((letters, heading) ->
                        head.put(CellReference.convertColStringToIndex(letters), heading.strip()));
        return head;
    }

    /** A file that its connector does not read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.code().name(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
