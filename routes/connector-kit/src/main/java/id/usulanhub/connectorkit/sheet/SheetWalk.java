package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the rows of one sheet, holding two or three at most: looks for headers, and tells submissions from what
 * stands above, between and below them. In doubt a row is a submission, so that nothing is lost.
 */
final class SheetWalk {

    private final OnSheet sheet;
    private final Labels labels;
    private final Context context;
    private final MergedCells merges;
    private final HeaderFinder finder;
    private final GroupRow groups;
    private final RowPictures pictures;
    private Line held;
    private Table table;
    private boolean ended;
    private Header begun;
    private SheetRow begunAt;
    private int lastHeadRow;
    private boolean headAgain;
    private long rows;
    private int to = Integer.MAX_VALUE;
    private SheetWalk beside;

    SheetWalk(OnSheet sheet) {
        this(
                sheet,
                new Context(sheet.rules().table().groups()),
                new RowPictures(sheet.info().pictures()));
        name(sheet.rules().table().sheetName());
    }

    private SheetWalk(OnSheet sheet, Context context, RowPictures pictures) {
        this.sheet = sheet;
        this.labels = new Labels(sheet.rules().columns(), sheet.rules().table()::standsOutside);
        this.context = context;
        this.merges = new MergedCells(sheet.info().merges());
        this.finder = new HeaderFinder(sheet.rules(), sheet.info().merges(), context::has);
        this.groups = new GroupRow(sheet.rules(), merges);
        this.pictures = pictures;
    }

    /** What of a row belongs to this table. */
    SheetRow part(SheetRow row) {
        return row.columns(sheet.from(), to);
    }

    /** The table that was found beside this one since it was asked for last. */
    Optional<SheetWalk> beside() {
        Optional<SheetWalk> found = Optional.ofNullable(beside);
        beside = null;
        return found;
    }

    void take(SheetRow row) {
        Line next = Line.of(row, sheet.rules().columns());
        if (held != null) {
            step(held, next);
        }
        held = beside == null ? next : Line.of(part(row), sheet.rules().columns());
        held = held.row().cells().isEmpty() ? null : held;
    }

    /** After the last row. */
    void leave() {
        if (held != null) {
            step(held, null);
        }
        close();
        if (table == null) {
            sheet.decisions().skip(sheet.place(""), Reason.SHEET_WITHOUT_HEADER, String.join(", ", finder.missing()));
        }
        pictures.left().forEach(cell -> sheet.decisions().tell(Decision.Kind.PICTURE_LEFT, sheet.place(cell), ""));
    }

    /** What the row that came nearest to a header lacks; nothing where none came near. */
    Optional<Lacking> lacking() {
        return finder.nearest().isEmpty()
                ? Optional.empty()
                : Optional.of(new Lacking(finder.missing(), finder.nearest()));
    }

    boolean hasTable() {
        return table != null;
    }

    long rows() {
        return rows;
    }

    private void name(String column) {
        if (!column.isEmpty()) {
            Labels words = new Labels(sheet.rules().columns(), column::equals);
            SheetName.value(sheet.info().name(), words).ifPresent(name -> {
                context.name(column, new Outside(name, ""));
                sheet.decisions().tell(new Decision(Decision.Kind.SHEET_NAME, sheet.place(""), column, name));
            });
        }
    }

    private void step(Line line, Line next) {
        SheetRow row = line.row();
        merges.enter(row);
        if (begun != null) {
            secondOfHeader(row, next);
            return;
        }
        if (row.number() == lastHeadRow) {
            again(row);
            return;
        }
        boolean searched = table != null || row.number() <= sheet.rules().within();
        Header header = searched ? finder.find(line, next) : null;
        if (header != null && !standsAbove(row, next, header)) {
            begin(row, header);
        } else if (table == null) {
            above(row, searched);
        } else if (ended) {
            belowEnd(row);
        } else {
            within(row, next == null ? null : next.row());
            table.passed(row);
        }
    }

    /** Whether a row that spans a row of headings is a title or a line of values, and no part of the header. */
    private boolean standsAbove(SheetRow row, Line next, Header header) {
        return header.rows() == 2
                && finder.find(next, null) != null
                && (row.cells().size() == 1 || !IdentityLine.above(row, labels).isEmpty());
    }

    /** Of a header that goes on below it is known in its second row how many it has. */
    private void begin(SheetRow row, Header header) {
        if (header.rows() == 1) {
            header(row, header);
        } else {
            begun = header;
            begunAt = row;
        }
    }

    private void secondOfHeader(SheetRow row, Line next) {
        Header three = finder.third(begunAt, row, next == null ? null : next.row(), begun);
        header(begunAt, three == null ? begun : three);
        begun = null;
        again(row);
    }

    private void again(SheetRow row) {
        if (headAgain) {
            sheet.decisions().count(sheet.place(row), Reason.HEADER_AGAIN);
        }
    }

    private void header(SheetRow row, Header found) {
        Header header = apart(row, found);
        lastHeadRow = header.bottom();
        headAgain = table != null && !ended && table.header().isSame(header);
        if (headAgain) {
            sheet.skip(row, Reason.HEADER_AGAIN);
            return;
        }
        close();
        context.table(header.columns().keySet());
        table = new Table(sheet, header, context);
        ended = false;
        sheet.tell(row, table);
    }

    /** The header of this table; from here on another that stands beside it goes its own way. */
    private Header apart(SheetRow row, Header found) {
        int split = finder.besides(found);
        if (split < 0) {
            return found;
        }
        Columns columns = sheet.rules().columns();
        beside = new SheetWalk(sheet.besides(split), context.besides(split), pictures.besides(split));
        beside.header(row.columns(split, to), found.part(split, to, columns));
        to = split;
        return found.part(sheet.from(), split, columns);
    }

    private void close() {
        if (table != null) {
            rows += table.rows();
            table.close();
        }
    }

    /** @param searched whether a table may still come */
    private void above(SheetRow row, boolean searched) {
        List<IdentityLine.Pair> pairs = searched ? IdentityLine.above(row, labels) : List.of();
        if (pairs.isEmpty()) {
            sheet.skip(row, Reason.ABOVE_HEADER);
        } else {
            outside(pairs, Reason.IDENTITY);
        }
    }

    private void within(SheetRow row, SheetRow next) {
        Filled filled = table.merged(row, merges);
        boolean whole = table.isWhole(filled.row());
        if (Totals.areColumnNumbers(row, table.isFresh())) {
            sheet.skip(row, Reason.COLUMN_NUMBERS);
        } else if (Totals.isTotal(row, merges)) {
            sheet.skip(row, Reason.TOTAL);
        } else if (whole ? Endings.isSure(row) : Endings.isLikely(row)) {
            end(row);
        } else if (whole) {
            table.submit(filled, pictures);
        } else {
            doubtful(row, filled, next);
        }
    }

    private void end(SheetRow row) {
        sheet.skip(row, Reason.END);
        context.endGroups();
        table.beginAnew();
        ended = true;
    }

    /** A row that is neither whole nor plainly something else. */
    private void doubtful(SheetRow row, Filled filled, SheetRow next) {
        List<IdentityLine.Pair> pairs = IdentityLine.within(row, labels);
        Optional<IdentityLine.Pair> group = pairs.isEmpty() ? groups.read(row, next, table) : Optional.empty();
        if (!pairs.isEmpty()) {
            outside(pairs, Reason.IDENTITY);
        } else if (group.isPresent()) {
            outside(List.of(group.get()), Reason.GROUP);
        } else if (table.isPrepared(filled.row())) {
            sheet.skip(row, Reason.PREPARED);
        } else if (isNote(filled.row())) {
            sheet.skip(row, Reason.NOTE);
            groups.divider(row, table).ifPresent(table::divide);
        } else {
            table.submit(filled, pictures);
        }
    }

    /** Texts that stand alone are notes, except where a proposal must stand and the table goes on. */
    private boolean isNote(SheetRow row) {
        SheetRow.Cell first = row.cells().getFirst();
        boolean saysSo = Endings.isNote(CellWords.of(first));
        boolean proposal = table.isRequired(first.column()) && table.isNext(row) && !merges.isWide(row, first);
        return row.cells().size() == 1 ? saysSo || !proposal : row.cells().size() == 2 && saysSo;
    }

    private void belowEnd(SheetRow row) {
        Filled filled = table.merged(row, merges);
        List<IdentityLine.Pair> pairs = Endings.isLikely(row) ? List.of() : IdentityLine.below(row, labels);
        if (table.isWhole(filled.row()) && !Endings.isSure(row) && !Totals.isTotal(row, merges)) {
            ended = false;
            sheet.decisions().tell(Decision.Kind.RESUMED, sheet.place(row), Decisions.words(row));
            table.submit(filled, pictures);
            table.passed(row);
        } else if (pairs.isEmpty()) {
            sheet.skip(row, Reason.BELOW_END);
        } else {
            outside(pairs, Reason.IDENTITY);
        }
    }

    /** The row gives values for the rows below. */
    private void outside(List<IdentityLine.Pair> pairs, Reason reason) {
        sheet.decisions().count(sheet.place(pairs.getFirst().outside().at()), reason);
        for (IdentityLine.Pair pair : pairs) {
            if (table != null) {
                table.beginGroup(pair.column());
            }
            boolean isGroup = sheet.rules().table().groups().contains(pair.column()) && table != null;
            boolean again = ended || reason == Reason.IDENTITY && context.isLine(pair.column());
            if (pair.inTitle() && (!isGroup || again)) {
                context.title(pair.column(), pair.outside());
            } else if (!isGroup || again) {
                context.line(pair.column(), pair.outside());
            }
            if (isGroup) {
                context.group(pair.column(), pair.outside());
            }
            String text = CellWords.of(new SheetRow.Cell(0, pair.outside().value()));
            sheet.decisions()
                    .tell(new Decision(reason.kind(), sheet.place(pair.outside().at()), pair.column(), text));
        }
    }
}
