package id.usulanhub.connectorkit.template;

import id.usulanhub.domain.normalise.Reference;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook for usulan of one kabupaten and tahun: filled in by its drop-downs, it comes in without errors. */
public final class TemplateWorkbook {

    /** Rows that are prepared. */
    public static final int ROWS = 400;

    private static final String SHEET = "Usulan";
    private static final int CHARACTER = 256;
    private static final int USUAL_WIDTH = 16;
    private static final Map<String, Integer> WIDTHS = Map.of("kamus", 46, "uraian", 46, "masalah", 40, "alamat", 30);
    private static final int WIDE = 90;

    private final Reference reference;
    private final Workbook workbook;
    private final Looks looks;
    private final List<TemplateColumn> columns = TemplateColumn.all();

    private TemplateWorkbook(Reference reference, Workbook workbook) {
        this.reference = reference;
        this.workbook = workbook;
        this.looks = Looks.of(workbook);
    }

    /** @throws IllegalArgumentException when the selection leaves nothing to choose from */
    public static void write(Reference reference, Selection selection, OutputStream out) throws IOException {
        if (!selection.isPossible(reference)) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        try (Workbook workbook = new XSSFWorkbook()) {
            new TemplateWorkbook(reference, workbook).write(selection);
            workbook.write(out);
        }
    }

    private void write(Selection selection) {
        Sheet sheet = workbook.createSheet(SHEET);
        headings(sheet);
        for (int row = 1; row <= ROWS; row++) {
            prepare(sheet.createRow(row));
        }
        sheet.createFreezePane(0, 1);
        guidance();
        Lists lists = new Lists(workbook, looks);
        lists.write(reference, selection);
        rules(new Rules(sheet, ROWS), lists);
        workbook.setActiveSheet(0);
    }

    private void headings(Sheet sheet) {
        Row row = sheet.createRow(0);
        for (int at = 0; at < columns.size(); at++) {
            TemplateColumn column = columns.get(at);
            row.createCell(at).setCellValue(column.shown());
            row.getCell(at).setCellStyle(column.required() ? looks.required() : looks.optional());
            sheet.setColumnWidth(at, WIDTHS.getOrDefault(column.name(), USUAL_WIDTH) * CHARACTER);
            comment(sheet, at, column);
        }
    }

    private void comment(Sheet sheet, int at, TemplateColumn column) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(at + 1);
        anchor.setCol2(at + 4);
        anchor.setRow1(1);
        anchor.setRow2(7);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString((column.required() ? "Wajib. " : "") + column.guidance()));
        comment.setAuthor("Usulan Hub");
        sheet.getRow(0).getCell(at).setCellComment(comment);
    }

    private void prepare(Row row) {
        for (int at = 0; at < columns.size(); at++) {
            row.createCell(at).setCellStyle(style(columns.get(at).name()));
        }
    }

    private CellStyle style(String column) {
        return switch (column) {
            case "anggaran", "prioritas", "penerima_kk" -> looks.whole();
            case "volume", "kemiskinan", "keterdesakan" -> looks.decimal();
            default -> looks.text();
        };
    }

    private void rules(Rules rules, Lists lists) {
        for (int at = 0; at < columns.size(); at++) {
            TemplateColumn column = columns.get(at);
            switch (column.name()) {
                case "tahun" -> rules.oneOf(at, column, Integer.toString(reference.tahun()));
                case "kecamatan" -> rules.choice(at, Lists.KECAMATAN, column);
                case "desa" -> rules.choice(at, lists.desaOf(cellOf("kecamatan")), column);
                case "kamus" -> rules.choice(at, Lists.KAMUS, column);
                case "satuan" -> rules.choice(at, Lists.SATUAN, column);
                case "volume" -> rules.number(at, false, new String[] {"0.001", "1000000000"}, column);
                case "anggaran" -> rules.number(at, true, new String[] {"0", "1000000000000000"}, column);
                case "prioritas" -> rules.number(at, true, new String[] {"1", "100000"}, column);
                case "penerima_kk" -> rules.number(at, true, new String[] {"0", "10000000"}, column);
                case "keterdesakan" -> rules.number(at, false, new String[] {"1", "5"}, column);
                case "kemiskinan" -> rules.number(at, false, new String[] {"0", "100"}, column);
                default -> {}
            }
        }
    }

    /** The cell of a column in the first row to fill in; its row moves along. */
    private String cellOf(String name) {
        int at = columns.stream().map(TemplateColumn::name).toList().indexOf(name);
        return "$" + CellReference.convertNumToColString(at) + "2";
    }

    private void guidance() {
        Sheet sheet = workbook.createSheet("Petunjuk");
        sheet.setColumnWidth(0, 30 * CHARACTER);
        sheet.setColumnWidth(1, 10 * CHARACTER);
        sheet.setColumnWidth(2, WIDE * CHARACTER);
        Properties texts = TemplateColumn.texts();
        line(sheet, "Templat usulan " + reference.tahun(), "", "");
        for (int step = 1; texts.containsKey("langkah." + step); step++) {
            line(sheet, "Langkah " + step, "", texts.getProperty("langkah." + step));
        }
        line(sheet, "", "", "");
        line(sheet, "Kolom", "Wajib", "Isi");
        columns.forEach(column -> line(sheet, column.heading(), column.required() ? "ya" : "", column.guidance()));
        sheet.protectSheet("");
    }

    private void line(Sheet sheet, String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int at = 0; at < texts.length; at++) {
            row.createCell(at).setCellValue(texts[at]);
            row.getCell(at).setCellStyle(looks.words());
        }
    }
}
