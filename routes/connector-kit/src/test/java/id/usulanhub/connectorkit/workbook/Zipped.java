package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A container put together entry by entry, as no spreadsheet program would always do. */
final class Zipped {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A workbook of one sheet {@code S}. */
    static Zipped xlsx(String sheet) {
        return new Zipped()
                .with("[Content_Types].xml", "<Types/>")
                .relations("_rels/.rels", relation("r1", "officeDocument", "xl/workbook.xml"))
                .relations(
                        "xl/_rels/workbook.xml.rels",
                        relation("r1", "worksheet", "worksheets/sheet1.xml"),
                        relation("r8", "styles", "styles.xml"),
                        relation("r9", "sharedStrings", "/xl/sharedStrings.xml"))
                .workbook("<sheet name='S' sheetId='1' r:id='r1'/>")
                .with("xl/worksheets/sheet1.xml", sheet);
    }

    /** A workbook of one sheet with these rows. */
    static Zipped rows(String rows) {
        return xlsx("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static Zipped ods(String tables) {
        return new Zipped()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office='urn:o' xmlns:table='urn:t' xmlns:text='urn:x' xmlns:draw='urn:d'"
                                + " xmlns:xlink='urn:l' xmlns:style='urn:s' xmlns:calcext='urn:org:x:xmlns:calc:1.0'>"
                                + "<office:automatic-styles><style:style style:name='ta1' style:family='table'>"
                                + "<style:table-properties table:display='false'/></style:style></office:automatic-styles>"
                                + "<office:body><office:spreadsheet>" + tables
                                + "</office:spreadsheet></office:body></office:document-content>");
    }

    Zipped workbook(String sheets) {
        return with("xl/workbook.xml", "<workbook xmlns:r='" + OFFICE + "'><sheets>" + sheets + "</sheets></workbook>");
    }

    Zipped relations(String name, String... relations) {
        return with(name, "<Relationships>" + String.join("", relations) + "</Relationships>");
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + "/" + type + "' Target='" + target + "'/>";
    }

    Zipped with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zipped with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Path in(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".any");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
