package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The sheets of an OpenDocument spreadsheet, read as a stream: what is repeated is repeated as far as it has values. */
final class OdsRows implements FormatRows {

    private static final String CONTENT = "content.xml";
    private static final String MIMETYPE = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final int LONGEST_TYPE = 100;

    /** Rows with the same values one below the other; more of them come only from files made to fill memories. */
    private static final int MOST_REPEATED = 10_000;

    private final Container container;
    private final SheetLimits limits;
    private final OdsCells cells;
    private final List<Remark> remarks = new ArrayList<>();
    private final Iterator<SheetInfo> sheets;
    private final Elements xml;
    private String name = "";
    private boolean inTable;
    private SheetRow repeated;
    private int copies;
    private int below;

    private OdsRows(Container container, SheetLimits limits) throws IOException {
        this.container = container;
        this.limits = limits;
        this.cells = new OdsCells(limits);
        try (Elements scanned = container.streamed(CONTENT)) {
            sheets = new OdsScan(container, limits, remarks).read(scanned).iterator();
        }
        this.xml = container.streamed(CONTENT);
    }

    /** @throws Refusal when it is locked with a password */
    static OdsRows open(Container container, SheetLimits limits) throws IOException {
        if (container.has(MANIFEST)) {
            String manifest = new String(container.bytes(MANIFEST, limits.heldBytes()), StandardCharsets.UTF_8);
            if (manifest.contains("encryption-data")) {
                throw XlsRows.encrypted();
            }
        }
        return new OdsRows(container, limits);
    }

    /** What an OpenDocument container says it is: {@code ods}, or the last word of another type. */
    static String kind(Container container) throws IOException {
        if (!container.has(MIMETYPE)) {
            return "ods";
        }
        String type = new String(container.bytes(MIMETYPE, LONGEST_TYPE), StandardCharsets.US_ASCII);
        return type.startsWith(SPREADSHEET)
                ? "ods"
                : "opendocument " + type.substring(type.lastIndexOf('.') + 1).strip();
    }

    @Override
    public SheetInfo nextSheet() throws IOException {
        while (inTable) {
            leave();
        }
        if (!sheets.hasNext()) {
            return null;
        }
        do {
            if (!xml.nextStart()) {
                return null;
            }
            if (xml.starts("tracked-changes")) {
                xml.skip();
            }
        } while (!xml.starts("table"));
        SheetInfo sheet = sheets.next();
        name = sheet.name();
        inTable = true;
        copies = 0;
        below = 1;
        return sheet;
    }

    private void leave() throws IOException {
        copies = 0;
        inTable = xml.next() && !xml.ends("table");
        if (inTable && xml.starts("table")) {
            xml.skip();
        }
    }

    @Override
    public SheetRow nextRow() throws IOException {
        if (copies > 0) {
            return copy();
        }
        while (inTable) {
            leave();
            if (inTable && xml.starts("table-row")) {
                return row();
            }
        }
        return null;
    }

    private SheetRow row() throws IOException {
        int number = below;
        below = OdsCells.after(number, xml.attribute("number-rows-repeated"));
        boolean hidden = xml.attribute("visibility")
                .filter(value -> !"visible".equals(value))
                .isPresent();
        SheetRow row = new SheetRow(name, number, hidden, cells.read(xml));
        if (!row.cells().isEmpty()) {
            checkRepeats(below - number);
            copies = below - number - 1;
            repeated = row;
        }
        return row;
    }

    private void checkRepeats(int times) {
        if (below - 1 > limits.rows()) {
            throw Refusal.tooLarge("rows", limits.rows());
        }
        if (times > MOST_REPEATED) {
            throw Refusal.tooLarge("rows repeated", MOST_REPEATED);
        }
    }

    private SheetRow copy() {
        SheetRow copy = new SheetRow(name, below - copies, repeated.hidden(), repeated.cells());
        copies--;
        return copy;
    }

    @Override
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void close() throws IOException {
        xml.close();
        container.close();
    }
}
