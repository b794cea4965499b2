package id.usulanhub.connectorkit.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Puts the cells of HTML rows into columns: what spans rows above takes the place below it. */
final class HtmlGrid {

    /** No blank to HTML, so that it is not folded with those around it. */
    private static final String LINE_BREAK = "\u2028";

    private static final int WIDEST = 1000;
    private static final int HIGHEST = 65_534;

    private final SheetLimits limits;
    private int[] takenUpTo = new int[64];
    private int number;
    private Element table;

    HtmlGrid(SheetLimits limits) {
        this.limits = limits;
    }

    /** A cell and where it stands. */
    record Placed(Element element, int column, int width, int height) {

        boolean isMerged() {
            return width > 1 || height > 1;
        }

        /** @param row in which it stands, from 1 */
        Region region(int row) {
            return new Region(row, column, row + height - 1, column + width - 1);
        }

        /** A number where Excel has added one to the text, and the text otherwise. */
        Optional<Object> value(SheetLimits limits) {
            String exact = element.attr("x:num");
            if (!exact.isBlank() && CellNumbers.number(exact) instanceof BigDecimal number) {
                return Optional.of(number);
            }
            element.select("br").forEach(br -> br.after(LINE_BREAK));
            String text =
                    element.text().replaceAll(" *" + LINE_BREAK + " *", "\n").strip();
            if (text.length() > limits.cellLength()) {
                throw Refusal.tooLarge("characters of a cell", limits.cellLength());
            }
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        }
    }

    /** Of the row that was placed last, from 1. */
    int number() {
        return number;
    }

    /** @param line a row of a table, or a text outside of any */
    List<Placed> place(Element line) {
        number++;
        if (number > limits.rows()) {
            throw Refusal.tooLarge("rows", limits.rows());
        }
        Element its = line.closest("table");
        if (its != table) {
            table = its;
            Arrays.fill(takenUpTo, 0);
        }
        return "tr".equals(line.normalName()) ? cells(line) : List.of(new Placed(line, 0, 1, 1));
    }

    private List<Placed> cells(Element line) {
        List<Placed> placed = new ArrayList<>();
        int column = 0;
        for (Element cell : line.children()) {
            if ("td".equals(cell.normalName()) || "th".equals(cell.normalName())) {
                column = free(column);
                Placed at = new Placed(cell, column, span(cell, "colspan", WIDEST), span(cell, "rowspan", HIGHEST));
                take(at);
                placed.add(at);
                column += at.width();
            }
        }
        return placed;
    }

    private int free(int column) {
        int free = column;
        while (free < takenUpTo.length && takenUpTo[free] >= number) {
            free++;
        }
        return free;
    }

    private void take(Placed cell) {
        int end = cell.column() + cell.width();
        if (end > limits.columns()) {
            throw Refusal.tooLarge("columns", limits.columns());
        }
        if (end > takenUpTo.length) {
            takenUpTo = Arrays.copyOf(takenUpTo, Math.max(end, 2 * takenUpTo.length));
        }
        Arrays.fill(takenUpTo, cell.column(), end, number + cell.height() - 1);
    }

    private static int span(Element cell, String attribute, int most) {
        String text = cell.attr(attribute).strip();
        return text.matches("\\d{1,7}") ? Math.clamp(Integer.parseInt(text), 1, most) : 1;
    }
}
