package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Blanks;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Puts the value above into empty cells and marks of one table, in the columns for which that was declared. */
final class FillDown {

    private static final Set<String> WORDS = Set.of(
            "idem", "id.", "sda", "s.d.a", "s.d.a.", "sda.", "s/d/a", "s d a", "ditto", "sama", "sama dengan di atas");
    private static final Pattern MARKS = Pattern.compile("[-–—=\\s.,]*(?:[\"“”„‟″〃]|''|´´|``)[-–—=\\s.,\"“”„″〃'´`]*");
    private static final String FIRST_LETTERS = "iIsSdD";
    private static final int LONGEST_MARK = 20;

    private final TableRules rules;
    private final Map<String, Integer> columns;
    private final Predicate<String> inGroup;
    private final Set<String> watched = new LinkedHashSet<>();
    private final Map<String, Last> last = new HashMap<>();
    private final Map<Decision.Kind, Map<String, Integer>> counts = new HashMap<>();

    /**
     * The last value of a column, and its cell.
     *
     * @param divides whether it stands in a row of its own
     */
    private record Last(Object value, String at, boolean divides) {}

    /**
     * @param columns the index of each column of the table
     * @param inGroup whether a group's row gives the value of a column
     */
    FillDown(TableRules rules, Map<String, Integer> columns, Predicate<String> inGroup) {
        this.rules = rules;
        this.columns = columns;
        this.inGroup = inGroup;
        watched.addAll(rules.fillDown());
        watched.addAll(rules.sameAsAbove());
        watched.retainAll(columns.keySet());
    }

    /** Nothing above counts any more. */
    void beginAnew() {
        last.clear();
    }

    /** A row of its own gives the value of a column: what stands above counts no more for it, nor for what lies within. */
    void beginAnew(String column) {
        int level = rules.fillDown().indexOf(column);
        last.keySet().retainAll(rules.fillDown().subList(0, Math.max(level, 0)));
    }

    /**
     * A name stands alone in a row of its own. It may be that of the innermost group or of anything; rows that name none
     * themselves are held against it, so that none of them is taken for what stood above.
     */
    void divide(Outside name) {
        rules.groups().stream()
                .reduce((outer, inner) -> inner)
                .filter(watched::contains)
                .ifPresent(column -> {
                    beginAnew(column);
                    last.put(column, new Last(name.value(), name.at(), true));
                });
    }

    Filled fill(Filled row) {
        List<Filled.Taken> taken = new ArrayList<>();
        for (String column : watched) {
            Filled.Taken from = fill(row, column, CellWords.at(row.row(), columns.get(column)));
            if (from != null) {
                taken.add(from);
            }
        }
        return row.with(taken);
    }

    /** How many cells were filled, by column. */
    Map<String, Integer> counts(Decision.Kind kind) {
        return counts.getOrDefault(kind, Map.of());
    }

    /** What a column takes from above; null when nothing. */
    private Filled.Taken fill(Filled row, String column, SheetRow.Cell cell) {
        Last above = last.get(column);
        if (cell == null) {
            boolean takes = above != null && (above.divides || !mayBeOfTheOuter(row, column));
            return takes && rules.fillDown().contains(column) ? take(column, Decision.Kind.FILLED_DOWN) : null;
        }
        if (isMark(cell) && rules.sameAsAbove().contains(column)) {
            return above == null ? null : take(column, Decision.Kind.SAME_AS_ABOVE);
        }
        if (isWritten(row, cell) || above == null || !above.value.equals(cell.value())) {
            beginInner(column);
        }
        last.put(column, new Last(cell.value(), whereItStands(row, cell), false));
        return null;
    }

    /**
     * Whether an empty cell may mean the outer column's whole: that stands over all of the table, or in a merged cell in which
     * the inner ones are written one by one.
     */
    private boolean mayBeOfTheOuter(Filled row, String column) {
        int level = rules.fillDown().indexOf(column);
        return rules.fillDown().subList(0, Math.max(level, 0)).stream()
                .anyMatch(outer -> columns.containsKey(outer)
                        ? row.at().containsKey(SheetRow.Cell.letters(columns.get(outer)))
                        : !inGroup.test(outer));
    }

    private Filled.Taken take(String column, Decision.Kind kind) {
        counts.computeIfAbsent(kind, each -> new HashMap<>()).merge(column, 1, Integer::sum);
        Last above = last.get(column);
        SheetRow.Cell cell = new SheetRow.Cell(columns.get(column), above.value);
        return new Filled.Taken(cell, above.at);
    }

    /** Whether it stands in the row itself, and not in a merged cell that reaches down into it. */
    private static boolean isWritten(Filled row, SheetRow.Cell cell) {
        return !row.at().containsKey(cell.letters());
    }

    /** Where an outer column is written again, what the inner ones had says nothing of this row and those below. */
    private void beginInner(String column) {
        int level = rules.fillDown().indexOf(column);
        if (level >= 0) {
            rules.fillDown().subList(level + 1, rules.fillDown().size()).forEach(last::remove);
        }
    }

    /** A cell that was itself filled from a merged one stands further above. */
    private static String whereItStands(Filled row, SheetRow.Cell cell) {
        return row.at().getOrDefault(cell.letters(), cell.letters() + row.row().number());
    }

    /** Most texts do, which is quick to see. */
    private static boolean beginsOtherwise(String text) {
        return !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0))
                && FIRST_LETTERS.indexOf(text.charAt(0)) < 0;
    }

    private static boolean isMark(SheetRow.Cell cell) {
        if (!(cell.value() instanceof String text) || text.length() > LONGEST_MARK || beginsOtherwise(text)) {
            return false;
        }
        String plain = Blanks.stripped(text).toLowerCase(Locale.ROOT);
        return WORDS.contains(plain) || MARKS.matcher(plain).matches();
    }
}
