package id.usulanhub.connectorkit.template;

import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.Wilayah;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The sheets whose columns are the template's drop-downs; each drop-down has a name. */
final class Lists {

    static final String KECAMATAN = "DaftarKecamatan";
    static final String KAMUS = "DaftarKamus";
    static final String SATUAN = "DaftarSatuan";

    private static final int WIDE = 50 * 256;
    private static final int MIDDLE = 24 * 256;

    private final Workbook workbook;
    private final Looks looks;
    private int rowsOfDesa;

    Lists(Workbook workbook, Looks looks) {
        this.workbook = workbook;
        this.looks = looks;
    }

    void write(Reference reference, Selection selection) {
        wilayah(reference, selection.kecamatan(reference));
        kamus(selection.kamus(reference));
        satuan(reference);
    }

    /** The desa of the kecamatan that stands in a cell of the same row. */
    String desaOf(String kecamatanCell) {
        String column = "Wilayah!$D$2:$D$" + (rowsOfDesa + 1);
        return "OFFSET(Wilayah!$E$2,MATCH(" + kecamatanCell + "," + column + ",0)-1,0,COUNTIF(" + column + ","
                + kecamatanCell + "),1)";
    }

    private void wilayah(Reference reference, List<Wilayah> kecamatan) {
        Sheet sheet = sheet("Wilayah", "Kecamatan", "Kode", "", "Kecamatan", "Desa/Kelurahan", "Kode");
        int at = 1;
        for (Wilayah each : kecamatan) {
            put(sheet, at, 0, each.nama());
            put(sheet, at++, 1, each.kode().value());
        }
        name(KECAMATAN, "Wilayah", "A", kecamatan.size());
        at = 1;
        for (Wilayah each : kecamatan) {
            Set<String> names = new HashSet<>();
            for (Wilayah desa : reference.wilayah().within(each.kode())) {
                put(sheet, at, 3, each.nama());
                put(
                        sheet,
                        at,
                        4,
                        names.add(desa.nama()) ? desa.nama() : desa.kode().value());
                put(sheet, at++, 5, desa.kode().value());
            }
        }
        rowsOfDesa = at - 1;
        widths(sheet, MIDDLE, 6);
    }

    private void kamus(List<KamusEntry> entries) {
        Sheet sheet = sheet(
                "Kamus",
                "Pilihan",
                "Kode",
                "Nama",
                "Satuan",
                "Harga Satuan (Rp)",
                "Volume Terkecil",
                "Volume Terbesar",
                "Perangkat Daerah",
                "Bidang",
                "Definisi");
        int at = 1;
        for (KamusEntry entry : entries) {
            row(sheet, at++, entry);
        }
        name(KAMUS, "Kamus", "A", entries.size());
        widths(sheet, MIDDLE, 10);
        sheet.setColumnWidth(0, WIDE);
        sheet.setColumnWidth(2, WIDE);
        sheet.setColumnWidth(9, WIDE);
    }

    /** Code and name, as the kamus finds its entry again. */
    static String choice(KamusEntry entry) {
        return entry.kode() + " - " + entry.nama();
    }

    private void row(Sheet sheet, int at, KamusEntry entry) {
        KamusEntry.Syarat syarat = entry.syarat();
        List<String> texts = List.of(choice(entry), entry.kode(), entry.nama(), entry.satuan());
        for (int column = 0; column < texts.size(); column++) {
            put(sheet, at, column, texts.get(column));
        }
        Row row = sheet.getRow(at);
        row.createCell(4).setCellValue(entry.hargaSatuan());
        if (syarat.volumeMin() != null) {
            row.createCell(5).setCellValue(syarat.volumeMin().doubleValue());
        }
        if (syarat.volumeMaks() != null) {
            row.createCell(6).setCellValue(syarat.volumeMaks().doubleValue());
        }
        put(sheet, at, 7, entry.skpd().nama());
        put(sheet, at, 8, entry.bidangUrusan());
        put(sheet, at, 9, entry.definisi());
    }

    private void satuan(Reference reference) {
        Sheet sheet = sheet("Satuan", "Satuan", "Nama");
        int at = 1;
        for (var satuan : reference.satuan().all()) {
            put(sheet, at, 0, satuan.kode());
            put(sheet, at++, 1, satuan.nama());
        }
        name(SATUAN, "Satuan", "A", at - 1);
        widths(sheet, MIDDLE, 2);
    }

    private Sheet sheet(String name, String... headings) {
        Sheet sheet = workbook.createSheet(name);
        for (int column = 0; column < headings.length; column++) {
            put(sheet, 0, column, headings[column]);
            if (!headings[column].isEmpty()) {
                sheet.getRow(0).getCell(column).setCellStyle(looks.optional());
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.protectSheet("");
        return sheet;
    }

    private static void put(Sheet sheet, int row, int column, String text) {
        Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        at.createCell(column).setCellValue(text);
    }

    private void name(String name, String sheet, String column, int rows) {
        Name named = workbook.createName();
        named.setNameName(name);
        named.setRefersToFormula(sheet + "!$" + column + "$2:$" + column + "$" + (rows + 1));
    }

    private static void widths(Sheet sheet, int width, int columns) {
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, width);
        }
    }
}
