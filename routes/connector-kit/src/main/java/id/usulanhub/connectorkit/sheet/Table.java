package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One table of a sheet: what is below one header. */
final class Table {

    /** So many cells under known headings make a row one that somebody filled in. */
    private static final int CELLS_OF_A_SUBMISSION = 3;

    private final OnSheet sheet;
    private final Header header;
    private final Context context;
    private final RowJson json;
    private final FillDown fill;
    private final PutAside putAside;
    private final BitSet known = new BitSet();
    private final Map<Integer, String> headings;
    private final BitSet unread = new BitSet();
    private final Map<String, Integer> merged = new TreeMap<>();
    private final Map<String, Integer> figures = new TreeMap<>();
    private int least;
    private int lastRow;
    private long rows;
    private long formulas;
    private long pictures;

    Table(OnSheet sheet, Header header, Context context) {
        this.sheet = sheet;
        this.header = header;
        this.context = context;
        this.json = new RowJson(header.head(), sheet.rules().sense(), header.bottom());
        this.headings = header.head().cells().stream()
                .collect(Collectors.toMap(cell -> Header.index(cell.letters()), Head.Cell::full, (one, other) -> one));
        this.fill = new FillDown(sheet.rules().table(), header.columns(), context::isGroup);
        this.putAside = new PutAside(sheet.rules().table().skip(), header);
        this.lastRow = header.bottom();
        this.least = Math.min(CELLS_OF_A_SUBMISSION, sheet.rules().atLeast());
        header.columns().values().forEach(known::set);
    }

    Header header() {
        return header;
    }

    boolean isFresh() {
        return rows == 0;
    }

    long rows() {
        return rows;
    }

    /** Whether a row comes right after the last one of the table. */
    boolean isNext(SheetRow row) {
        return row.number() == lastRow + 1;
    }

    /** The row has been dealt with. */
    void passed(SheetRow row) {
        lastRow = row.number();
    }

    /** What stood above says nothing of the rows below. */
    void beginAnew() {
        fill.beginAnew();
    }

    /** A name stands alone in a row of its own. */
    void divide(Outside name) {
        fill.divide(name);
    }

    /** A row of its own gives the value of a column. */
    void beginGroup(String column) {
        fill.beginAnew(column);
    }

    /** The row with what merged cells above say of it; figures of several rows are left to the first of them. */
    Filled merged(SheetRow row, MergedCells merges) {
        return merges.fill(row, header.bottom(), this::takesMerged);
    }

    /** Whether somebody filled it in as a submission: the required columns and a few more. */
    boolean isWhole(SheetRow row) {
        int filled = 0;
        for (SheetRow.Cell cell : row.cells()) {
            filled += known.get(cell.column()) ? 1 : 0;
        }
        return filled >= least && hasRequired(row);
    }

    private boolean hasRequired(SheetRow row) {
        for (String column : sheet.rules().required()) {
            if (!has(row, column)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing stands in it but its number and what formulas or zeros make of nothing. */
    boolean isPrepared(SheetRow row) {
        int first = Header.index(header.head().cells().getFirst().letters());
        return row.cells().stream()
                .allMatch(
                        cell -> CellWords.isFigure(cell) && (cell.formula() || cell.column() == first || isZero(cell)));
    }

    /** Whether a column must have a value in each row. */
    boolean isRequired(int column) {
        return sheet.rules().required().stream()
                .anyMatch(name -> header.columns().getOrDefault(name, -1) == column);
    }

    /** Whether a column must have a value in each row, and is none that a group may give. */
    boolean isOfProposals(int column) {
        return isRequired(column) && !sheet.rules().table().groups().contains(header.name(column));
    }

    /** How many of the table's columns stand to the left of one. */
    long columnsBefore(int column) {
        return header.head().cells().stream()
                .filter(cell -> Header.index(cell.letters()) < column)
                .count();
    }

    /** The row is a submission. */
    void submit(Filled row, RowPictures onRows) {
        if (row.row().hidden() && !takesHidden(row.row())) {
            return;
        }
        Filled filled = fill.fill(row);
        sheet.filled().add(filled.length());
        if (putAside.is(filled.row())) {
            sheet.skip(row.row(), Reason.PUT_ASIDE);
            return;
        }
        RowPayload payload = json.payload(
                sheet.place(row.row()),
                filled,
                outside(filled.row()),
                onRows.take(row.row().number()));
        rows++;
        pictures += payload.pictures().size();
        for (SheetRow.Cell cell : row.row().cells()) {
            formulas += cell.formula() ? 1 : 0;
            unread.set(cell.column(), unread.get(cell.column()) || isUnread(cell.column()));
        }
        sheet.sink().accept(payload);
    }

    /** What one of its headings is taken for. */
    Decision decision(Head.Cell cell) {
        int index = Header.index(cell.letters());
        String column = header.name(index);
        boolean isLeftOut = !json.has(index) || json.sense().leftOut().contains(cell.letters());
        Decision.Kind unnamed = isLeftOut ? Decision.Kind.HEADING_LEFT_OUT : Decision.Kind.HEADING_UNKNOWN;
        return new Decision(
                column.isEmpty() ? unnamed : Decision.Kind.COLUMN,
                sheet.place(cell.letters() + header.bottom()),
                column.isEmpty() ? probably(cell.letters()) : column,
                cell.parent().isEmpty() ? cell.text() : cell.parent() + " / " + cell.text());
    }

    /** Whether nothing is taken from a column, though nobody said so; one without a heading is none that is read. */
    private boolean isUnread(int column) {
        return json.has(column)
                ? json.sense().unread().containsKey(SheetRow.Cell.letters(column))
                : !headings.containsKey(column);
    }

    private String probably(String letters) {
        return json.sense().unread().getOrDefault(letters, "");
    }

    private Unread unread(int column) {
        String letters = SheetRow.Cell.letters(column);
        return new Unread(
                sheet.place(letters + header.bottom()),
                headings.getOrDefault(column, "").strip(),
                probably(letters));
    }

    /** Tells what was done to its rows. */
    void close() {
        String place = sheet.place(SheetRow.Cell.letters(sheet.from()) + header.bottom());
        tell(Decision.Kind.ROWS, place, rows);
        tell(Decision.Kind.PICTURES, place, pictures);
        tell(Decision.Kind.FORMULAS, place, formulas);
        tell(Decision.Kind.FILLED_DOWN, fill.counts(Decision.Kind.FILLED_DOWN));
        tell(Decision.Kind.SAME_AS_ABOVE, fill.counts(Decision.Kind.SAME_AS_ABOVE));
        tell(Decision.Kind.MERGED, merged);
        tell(Decision.Kind.MERGED_FIGURE, figures);
        unread.stream().forEach(column -> sheet.decisions().unread(unread(column)));
    }

    /** What holds for a row besides its own cells, which count first. */
    private Map<String, Outside> outside(SheetRow row) {
        Map<String, Outside> all = context.all();
        if (all.keySet().stream().noneMatch(column -> header.hasValue(row, column))) {
            return all;
        }
        Map<String, Outside> outside = new LinkedHashMap<>(all);
        outside.keySet().removeIf(column -> header.hasValue(row, column));
        return outside;
    }

    private boolean takesMerged(int column) {
        return json.has(column) && takesNamed(column);
    }

    private boolean takesNamed(int column) {
        String name = header.name(column);
        TableRules rules = sheet.rules().table();
        boolean takes = !rules.amounts().contains(name) || rules.fillDown().contains(name);
        (takes ? merged : figures).merge(name, 1, Integer::sum);
        return takes;
    }

    private boolean takesHidden(SheetRow row) {
        boolean reads = sheet.rules().table().hiddenRows();
        if (reads) {
            sheet.decisions().tell(Decision.Kind.HIDDEN_ROW, sheet.place(row), "read");
        } else {
            sheet.skip(row, Reason.HIDDEN_ROW);
        }
        return reads;
    }

    private boolean has(SheetRow row, String column) {
        return header.hasValue(row, column)
                || context.all().containsKey(column)
                || sheet.rules().table().fillDown().contains(column);
    }

    private static boolean isZero(SheetRow.Cell cell) {
        return cell.value() instanceof BigDecimal number && number.signum() == 0;
    }

    private void tell(Decision.Kind kind, String place, long count) {
        if (count > 0 || kind == Decision.Kind.ROWS) {
            sheet.decisions().tell(kind, place, Long.toString(count));
        }
    }

    private void tell(Decision.Kind kind, Map<String, Integer> counts) {
        counts.forEach((column, count) ->
                sheet.decisions().tell(new Decision(kind, place(column), column, Integer.toString(count))));
    }

    private String place(String column) {
        Integer index = header.columns().get(column);
        return sheet.place(
                (index == null ? SheetRow.Cell.letters(sheet.from()) : SheetRow.Cell.letters(index)) + header.bottom());
    }
}
