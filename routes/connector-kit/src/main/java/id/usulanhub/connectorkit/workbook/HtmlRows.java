package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The tables of a page of HTML, one below the other as a spreadsheet program shows them, with the lines of text between
 * them. The page is held in memory whole, so that its size is limited.
 */
final class HtmlRows implements FormatRows {

    private static final String SHEET = "HTML";
    private static final int HEAD = 4096;

    private final List<Element> lines;
    private final SheetLimits limits;
    private final List<Remark> remarks = new ArrayList<>();
    private boolean opened;
    private Iterator<Element> left;
    private HtmlGrid grid;

    private HtmlRows(List<Element> lines, SheetLimits limits) {
        this.lines = lines;
        this.limits = limits;
        this.left = lines.iterator();
        this.grid = new HtmlGrid(limits);
    }

    /** @throws Refusal when there is no table in it */
    static HtmlRows open(Path file, SheetLimits limits) throws IOException {
        if (Files.size(file) > limits.heldBytes()) {
            throw Refusal.tooLarge("bytes of an html file", limits.heldBytes());
        }
        try (InputStream in = Files.newInputStream(file)) {
            Document page = Jsoup.parse(
                    in, saysCharset(file) ? null : CsvText.charset(file).name(), "");
            if (page.selectFirst("tr") == null) {
                throw Format.unsupported("html or xml without a table");
            }
            return new HtmlRows(HtmlLines.of(page), limits);
        }
    }

    private static boolean saysCharset(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains("charset=");
        }
    }

    @Override
    public SheetInfo nextSheet() {
        if (opened) {
            left = List.<Element>of().iterator();
            return null;
        }
        opened = true;
        return new SheetInfo(SHEET, false, merges(), List.of());
    }

    private List<Region> merges() {
        HtmlGrid all = new HtmlGrid(limits);
        List<Region> merges = new ArrayList<>();
        for (Element line : lines) {
            all.place(line).stream()
                    .filter(HtmlGrid.Placed::isMerged)
                    .map(cell -> cell.region(all.number()))
                    .forEach(merges::add);
            if (merges.size() > limits.merges()) {
                remarks.add(new Remark(Remark.Kind.MERGES, SHEET + "!"));
                return merges.subList(0, limits.merges());
            }
        }
        return merges;
    }

    @Override
    public SheetRow nextRow() {
        if (!left.hasNext()) {
            return null;
        }
        Element line = left.next();
        List<SheetRow.Cell> cells = new ArrayList<>();
        for (HtmlGrid.Placed cell : grid.place(line)) {
            cell.value(limits).ifPresent(value -> cells.add(new SheetRow.Cell(cell.column(), value)));
        }
        return new SheetRow(SHEET, grid.number(), HtmlLines.isHidden(line), cells);
    }

    @Override
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void close() {
        left = List.<Element>of().iterator();
    }
}
