package id.usulanhub.connectorkit.marking;

import id.usulanhub.domain.outcome.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Writes what is wrong into comments; what people wrote there stays above it. At most so many in one workbook. */
final class Comments {

    /** More would make a workbook that spreadsheet programs open slowly. */
    static final int MOST = 2_000;

    private static final String AUTHOR = "Usulan Hub";
    private static final int COLUMNS = 4;
    private static final int ROWS = 9;

    private final CreationHelper helper;
    private final Set<String> written = new HashSet<>();
    private boolean capped;

    Comments(Workbook workbook) {
        this.helper = workbook.getCreationHelper();
    }

    boolean isCapped() {
        return capped;
    }

    /** Once for each cell: what stands above a table is wrong for each of its rows. */
    void write(Cell cell, List<Problem> problems) {
        String place = cell.getSheet().getSheetName() + "!" + cell.getAddress();
        if (written.size() == MOST || written.contains(place)) {
            capped |= !written.contains(place);
            return;
        }
        written.add(place);
        Comment comment = cell.getCellComment() == null ? made(cell) : cell.getCellComment();
        String before = ofPeople(comment);
        String text = Kata.comment(problems);
        comment.setString(helper.createRichTextString(before.isEmpty() ? text : before + "\n\n" + text));
    }

    /** Takes away what an earlier marking wrote; a comment that people wrote stays. True when there was one. */
    boolean remove(Cell cell) {
        Comment comment = cell.getCellComment();
        if (comment == null || !text(comment).contains(Kata.BY_THE_HUB)) {
            return false;
        }
        String before = ofPeople(comment);
        if (before.isEmpty()) {
            cell.removeCellComment();
        } else {
            comment.setString(helper.createRichTextString(before));
        }
        return true;
    }

    private static String ofPeople(Comment comment) {
        String text = text(comment);
        int ours = text.indexOf(Kata.BY_THE_HUB);
        return (ours < 0 ? text : text.substring(0, ours)).strip();
    }

    private static String text(Comment comment) {
        return comment.getString() == null ? "" : comment.getString().getString();
    }

    private Comment made(Cell cell) {
        Sheet sheet = cell.getSheet();
        Drawing<?> drawing =
                sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        Comment comment = drawing.createCellComment(anchor(cell));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
        return comment;
    }

    private ClientAnchor anchor(Cell cell) {
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + ROWS);
        return anchor;
    }
}
