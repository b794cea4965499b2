package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook says of its parts.
 *
 * @param sheets in the order of their tabs
 * @param numbers reads its dates by its epoch
 * @param styles the part of number formats
 * @param texts the part of shared texts
 * @param uncalculated whether formulas are calculated only when somebody asks for it, or must be when it is opened
 */
record XlsxBook(
        List<Sheet> sheets,
        CellNumbers numbers,
        Optional<String> styles,
        Optional<String> texts,
        boolean uncalculated) {

    /** A sheet's name, and the part that holds it. */
    record Sheet(String name, boolean hidden, String part) {}

    private static final String USUAL = "xl/workbook.xml";

    static XlsxBook read(Container container, SheetLimits limits) throws IOException {
        String part = Relations.of(container, "").part("/officeDocument").orElse(USUAL);
        Relations relations = Relations.of(container, part);
        List<Sheet> sheets = new ArrayList<>();
        boolean epoch1904 = false;
        boolean uncalculated = false;
        try (Elements xml = container.held(part)) {
            while (xml.nextStart()) {
                if (xml.starts("workbookPr")) {
                    epoch1904 = xml.isTrue("date1904");
                } else if (xml.starts("calcPr")) {
                    uncalculated = xml.isTrue("fullCalcOnLoad")
                            || xml.attribute("calcMode")
                                    .filter("manual"::equals)
                                    .isPresent();
                } else if (xml.starts("sheet")) {
                    sheet(xml, relations).ifPresent(sheets::add);
                }
            }
        }
        if (sheets.size() > limits.sheets()) {
            throw Refusal.tooLarge("sheets", limits.sheets());
        }
        return new XlsxBook(
                sheets,
                new CellNumbers(epoch1904),
                relations.part("/styles"),
                relations.part("/sharedStrings"),
                uncalculated);
    }

    /** Sheets of charts and of macros have no rows. */
    private static Optional<Sheet> sheet(Elements xml, Relations relations) {
        String name = xml.attribute("name").orElse("");
        boolean hidden =
                xml.attribute("state").filter(state -> !"visible".equals(state)).isPresent();
        return xml.relation("id")
                .flatMap(id -> relations.target(id, "/worksheet"))
                .map(part -> new Sheet(name, hidden, part));
    }

    /** The number formats of the cell styles, by the number of the style. */
    static NumberFormat[] formats(Container container, Optional<String> part) throws IOException {
        if (part.isEmpty() || !container.has(part.get())) {
            return new NumberFormat[0];
        }
        Map<String, NumberFormat> own = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        try (Elements xml = container.held(part.get())) {
            for (boolean inCells = false; xml.next(); ) {
                inCells = xml.starts("cellXfs") || inCells && !xml.ends("cellXfs");
                if (xml.starts("numFmt")) {
                    own.put(
                            xml.attribute("numFmtId").orElse(""),
                            NumberFormat.of(xml.attribute("formatCode").orElse("")));
                } else if (inCells && xml.starts("xf")) {
                    formats.add(format(xml.attribute("numFmtId").orElse("0"), own));
                }
            }
        }
        return formats.toArray(NumberFormat[]::new);
    }

    private static NumberFormat format(String id, Map<String, NumberFormat> own) {
        NumberFormat format = own.get(id);
        return format != null ? format : NumberFormat.builtIn(Integer.parseInt(id));
    }
}
