package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheets of a workbook of Excel 97 to 2003. It is held in memory whole, so that its size is limited. */
final class XlsRows implements FormatRows {

    private static final String MACROS = "_VBA_PROJECT_CUR";

    private final HSSFWorkbook workbook;
    private final SheetLimits limits;
    private final XlsCells cells;
    private final PictureChoice choice;
    private final List<Remark> remarks = new ArrayList<>();
    private int opened;
    private String name = "";
    private Iterator<Row> rows = Collections.emptyIterator();

    private XlsRows(HSSFWorkbook workbook, SheetLimits limits) {
        this.workbook = workbook;
        this.limits = limits;
        this.cells = new XlsCells(workbook, limits);
        this.choice = new PictureChoice(limits);
        if (workbook.getNumberOfSheets() > limits.sheets()) {
            throw Refusal.tooLarge("sheets", limits.sheets());
        }
        if (workbook.getDirectory() != null && workbook.getDirectory().hasEntryCaseInsensitive(MACROS)) {
            remarks.add(new Remark(Remark.Kind.MACROS, ""));
        }
        if (isUncalculated()) {
            remarks.add(new Remark(Remark.Kind.NOT_CALCULATED, ""));
        }
    }

    private boolean isUncalculated() {
        boolean some = workbook.getForceFormulaRecalculation();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            some |= workbook.getSheetAt(at).getForceFormulaRecalculation();
        }
        return some;
    }

    /** @throws Refusal when there is no workbook in the container, or one that is locked or of before 1997 */
    static XlsRows open(Path file, SheetLimits limits) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            refuseOthers(container.getRoot());
            if (Files.size(file) > limits.heldBytes()) {
                throw Refusal.tooLarge("bytes of an xls file", limits.heldBytes());
            }
            return new XlsRows(new HSSFWorkbook(container.getRoot(), false), limits);
        } catch (EncryptedDocumentException e) {
            throw encrypted();
        } catch (OldExcelFormatException e) {
            throw Format.unsupported("xls of Excel 95 or older");
        }
    }

    private static void refuseOthers(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw encrypted();
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw Format.unsupported("doc");
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw Format.unsupported("ole2");
        }
    }

    static Refusal encrypted() {
        return new Refusal(ProblemCode.WORKBOOK_ENCRYPTED, "password");
    }

    @Override
    public SheetInfo nextSheet() {
        if (opened >= workbook.getNumberOfSheets()) {
            rows = Collections.emptyIterator();
            return null;
        }
        HSSFSheet sheet = workbook.getSheetAt(opened);
        boolean hidden = workbook.isSheetHidden(opened) || workbook.isSheetVeryHidden(opened);
        opened++;
        name = sheet.getSheetName();
        rows = sheet.rowIterator();
        return new SheetInfo(name, hidden, merges(sheet), pictures(sheet));
    }

    private List<Region> merges(HSSFSheet sheet) {
        List<CellRangeAddress> all = sheet.getMergedRegions();
        if (all.size() > limits.merges()) {
            remarks.add(new Remark(Remark.Kind.MERGES, name + "!"));
        }
        return all.stream()
                .limit(limits.merges())
                .map(each -> new Region(
                        each.getFirstRow() + 1, each.getFirstColumn(), each.getLastRow() + 1, each.getLastColumn()))
                .toList();
    }

    private List<Picture> pictures(HSSFSheet sheet) {
        List<Picture> pictures = choice.among(() -> XlsPictures.of(sheet, choice));
        if (choice.hasLeftOut()) {
            remarks.add(new Remark(Remark.Kind.PICTURES, name + "!"));
        }
        return pictures;
    }

    @Override
    public SheetRow nextRow() {
        if (!rows.hasNext()) {
            return null;
        }
        Row row = rows.next();
        if (row.getRowNum() >= limits.rows()) {
            throw Refusal.tooLarge("rows", limits.rows());
        }
        return new SheetRow(name, row.getRowNum() + 1, row.getZeroHeight(), cells.of(row));
    }

    @Override
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
