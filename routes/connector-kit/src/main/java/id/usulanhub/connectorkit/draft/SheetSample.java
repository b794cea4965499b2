package id.usulanhub.connectorkit.draft;

import id.usulanhub.connectorkit.sheet.SheetReader.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The row of headings of a sheet, and the rows below it. */
final class SheetSample {

    private static final int SEARCHED = 30;
    private static final int ROWS_OF_A_CASE = 2;

    private SheetSample() {}

    /** @param lines at least one */
    static Sample of(List<Line> lines) {
        int header = header(lines);
        List<Line> table = lines.subList(header, lines.size()).stream()
                .filter(line -> line.sheet().equals(lines.get(header).sheet()))
                .limit(1 + ROWS_OF_A_CASE)
                .toList();
        SortedMap<Integer, String> head = table.getFirst().cells();
        List<Offer> offers = new ArrayList<>();
        head.forEach((column, heading) -> offers.add(new Offer(heading, List.of(heading), value(table, column))));
        String csv = table.stream().map(line -> csv(head, line)).collect(Collectors.joining());
        return new Sample("spreadsheet", offers, "input.csv", csv.getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** The row among the first in which the most headings are known. */
    private static int header(List<Line> lines) {
        Comparator<Integer> byKnown = Comparator.comparingLong(at -> known(lines.get(at)));
        int best = 0;
        for (int at = 1; at < Math.min(SEARCHED, lines.size()); at++) {
            if (byKnown.compare(at, best) > 0) {
                best = at;
            }
        }
        return best;
    }

    private static long known(Line line) {
        List<Offer> offers = line.cells().values().stream()
                .map(text -> new Offer(text, List.of(text), ""))
                .toList();
        return offers.size() - Guesses.among(offers).left().size();
    }

    private static String value(List<Line> table, int column) {
        return table.size() < 2 ? "" : table.get(1).cells().getOrDefault(column, "");
    }

    private static String csv(SortedMap<Integer, String> head, Line line) {
        return head.keySet().stream()
                        .map(column -> cell(line.cells().getOrDefault(column, "")))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String cell(String text) {
        return text.matches("[^\",;\\n\\r\\t]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
