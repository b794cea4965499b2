package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the cells of one row of an OpenDocument spreadsheet. */
final class OdsCells {

    private static final int DATE_LENGTH = 10;
    private static final int FAR = 1 << 24;

    private final SheetLimits limits;
    private final OdsText text;
    private String type;
    private String stored;
    private boolean formula;
    private boolean error;

    OdsCells(SheetLimits limits) {
        this.limits = limits;
        this.text = new OdsText(limits.cellLength());
    }

    /** The place after something that stands once, or as often as it says; never farther than any sheet reaches. */
    static int after(int place, Optional<String> times) {
        try {
            int count = times.map(Integer::parseInt).orElse(1);
            return Math.min(FAR, place + Math.clamp(count, 1, FAR));
        } catch (NumberFormatException moreThanAnInt) {
            return FAR;
        }
    }

    /** Goes on to the end of the row. */
    List<SheetRow.Cell> read(Elements xml) throws IOException {
        List<SheetRow.Cell> cells = new ArrayList<>();
        int column = 0;
        while (xml.next() && !xml.ends("table-row")) {
            if (xml.starts("table-cell")) {
                int next = after(column, xml.attribute("number-columns-repeated"));
                add(cells, column, next, cell(xml));
                column = next;
            } else if (xml.starts("covered-table-cell")) {
                column = after(column, xml.attribute("number-columns-repeated"));
                xml.skip();
            }
        }
        return cells;
    }

    private void add(List<SheetRow.Cell> cells, int from, int to, Object value) {
        if (value == null) {
            return;
        }
        if (to > limits.columns()) {
            throw Refusal.tooLarge("columns", limits.columns());
        }
        for (int column = from; column < to; column++) {
            cells.add(new SheetRow.Cell(column, value, formula));
        }
    }

    private Object cell(Elements xml) throws IOException {
        type = "";
        stored = null;
        formula = false;
        error = false;
        for (int at = 0; at < xml.attributes(); at++) {
            attribute(xml.attributeName(at), xml, at);
        }
        String shown = text.of(xml, "table-cell");
        return error ? new SheetRow.Fault(shown) : value(shown);
    }

    private void attribute(String name, Elements xml, int at) {
        switch (name) {
            case "value-type" -> {
                error |= "error".equals(xml.attribute(at));
                type = xml.isExtension(at) ? type : xml.attribute(at);
            }
            case "value", "date-value", "time-value", "boolean-value", "string-value" -> stored = xml.attribute(at);
            case "formula" -> formula = true;
            default -> {}
        }
    }

    private Object value(String shown) {
        Object value = stored == null
                ? text(shown)
                : switch (type) {
                    case "float", "currency", "percentage" -> CellNumbers.number(limited(stored));
                    case "date" -> date(shown);
                    case "time" -> time(shown);
                    case "boolean" -> "true".equals(stored);
                    default -> text(limited(stored));
                };
        return value == null && formula && type.isEmpty() ? SheetRow.Fault.NO_VALUE_KEPT : value;
    }

    private Object date(String shown) {
        try {
            LocalDateTime moment = stored.length() <= DATE_LENGTH
                    ? LocalDate.parse(stored).atStartOfDay()
                    : LocalDateTime.parse(stored).withNano(0);
            return CellNumbers.withoutMidnight(moment);
        } catch (DateTimeException e) {
            return text(shown);
        }
    }

    /** A time of the day; a duration as it is shown. */
    private Object time(String shown) {
        try {
            Duration time = Duration.parse(limited(stored));
            return time.isNegative() || time.toDays() > 0
                    ? text(shown)
                    : LocalTime.MIDNIGHT.plusSeconds(time.toSeconds()).toString();
        } catch (DateTimeException e) {
            return text(shown);
        }
    }

    private static Object text(String text) {
        return text.isBlank() ? null : text;
    }

    private String limited(String value) {
        if (value.length() > limits.cellLength()) {
            throw Refusal.tooLarge("characters of a cell", limits.cellLength());
        }
        return value;
    }
}
