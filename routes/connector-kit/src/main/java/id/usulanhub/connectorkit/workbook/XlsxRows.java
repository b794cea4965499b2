package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The sheets of an Office Open XML workbook, read as streams: no more than one row is held, whatever the file claims. */
final class XlsxRows implements FormatRows {

    private static final String MACROS = "xl/vbaProject.bin";

    private final Container container;
    private final SheetLimits limits;
    private final PictureChoice choice;
    private final SharedTexts texts;
    private final XlsxCells cells;
    private final Iterator<XlsxBook.Sheet> sheets;
    private final List<Remark> remarks = new ArrayList<>();
    private XlsxSheet sheet;

    private XlsxRows(Container container, XlsxBook book, SheetLimits limits) throws IOException {
        this.container = container;
        this.limits = limits;
        this.choice = new PictureChoice(limits);
        NumberFormat[] formats = XlsxBook.formats(container, book.styles());
        this.texts = SharedTexts.read(container, book.texts(), limits);
        this.cells = new XlsxCells(texts, formats, book.numbers(), limits.cellLength());
        this.sheets = book.sheets().iterator();
        if (container.has(MACROS)) {
            remarks.add(new Remark(Remark.Kind.MACROS, ""));
        }
        if (book.uncalculated()) {
            remarks.add(new Remark(Remark.Kind.NOT_CALCULATED, ""));
        }
    }

    static XlsxRows open(Container container, SheetLimits limits) throws IOException {
        return new XlsxRows(container, XlsxBook.read(container, limits), limits);
    }

    @Override
    public SheetInfo nextSheet() throws IOException {
        closeSheet();
        if (!sheets.hasNext()) {
            return null;
        }
        XlsxBook.Sheet next = sheets.next();
        Merges merges = merges(next);
        List<Picture> pictures = choice.among(() -> XlsxPictures.of(next.part(), container, choice));
        if (choice.hasLeftOut()) {
            remarks.add(new Remark(Remark.Kind.PICTURES, next.name() + "!"));
        }
        sheet = new XlsxSheet(next.name(), container.streamed(next.part()), cells, limits);
        return new SheetInfo(next.name(), next.hidden(), merges.regions(), pictures);
    }

    private Merges merges(XlsxBook.Sheet next) throws IOException {
        try (InputStream in = container.part(next.part())) {
            Merges merges = new Merges(limits.merges()).read(in);
            if (merges.hasMore()) {
                remarks.add(new Remark(Remark.Kind.MERGES, next.name() + "!"));
            }
            return merges;
        }
    }

    @Override
    public SheetRow nextRow() throws IOException {
        return sheet == null ? null : sheet.next();
    }

    @Override
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void close() throws IOException {
        closeSheet();
        texts.close();
        container.close();
    }

    private void closeSheet() throws IOException {
        if (sheet != null) {
            sheet.close();
            sheet = null;
        }
    }
}
