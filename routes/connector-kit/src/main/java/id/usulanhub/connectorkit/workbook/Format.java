package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells the formats apart by what is in a file and never by its name, and opens those that are read. */
final class Format {

    private static final int HEAD = 4096;
    private static final int LONGEST_MAGIC = 8;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** What else people send, by how it begins in ISO 8859-1. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("%PDF", "pdf"),
            Map.entry("\u00ff\u00d8\u00ff", "image"),
            Map.entry("\u0089PNG", "image"),
            Map.entry("GIF8", "image"),
            Map.entry("BM", "image"),
            Map.entry("Rar!", "rar"),
            Map.entry("7z\u00bc\u00af", "7z"),
            Map.entry("\u001f\u008b", "gzip"),
            Map.entry("{\\rtf", "rtf"),
            Map.entry("MIME-Ver", "mhtml"));

    private Format() {}

    /** @throws Refusal when the file is of a format that is not read, or larger than the limits */
    static FormatRows open(Path file, SheetLimits limits) throws IOException {
        if (Files.size(file) > limits.fileBytes()) {
            throw Refusal.tooLarge("bytes of the file", limits.fileBytes());
        }
        byte[] head = head(file);
        if (startsWith(head, ZIP)) {
            return zipped(file, limits);
        }
        if (startsWith(head, OLE2)) {
            return XlsRows.open(file, limits);
        }
        if (startsWith(head, EMPTY_ZIP)) {
            throw new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "empty container");
        }
        return text(file, head, limits);
    }

    private static FormatRows zipped(Path file, SheetLimits limits) throws IOException {
        Container container = Container.open(file, limits);
        try {
            return switch (kind(container)) {
                case "xlsx" -> XlsxRows.open(container, limits);
                case "ods" -> OdsRows.open(container, limits);
                default -> throw unsupported(kind(container));
            };
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static String kind(Container container) throws IOException {
        if (container.has("xl/workbook.bin")) {
            return "xlsb";
        }
        if (container.has("xl/workbook.xml") || container.has("xl/sharedStrings.xml")) {
            return "xlsx";
        }
        if (container.has("word/document.xml")) {
            return "docx";
        }
        if (container.has("ppt/presentation.xml")) {
            return "pptx";
        }
        return container.has("content.xml") ? OdsRows.kind(container) : "zip";
    }

    private static FormatRows text(Path file, byte[] head, SheetLimits limits) throws IOException {
        if (head.length == 0) {
            throw new Refusal(ProblemCode.WORKBOOK_WITHOUT_TABLE, "empty file");
        }
        refuseForeign(head);
        if (isMarkup(head)) {
            return HtmlRows.open(file, limits);
        }
        if (isBinary(head)) {
            throw unsupported("binary");
        }
        return CsvRows.open(file, limits);
    }

    private static void refuseForeign(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, LONGEST_MAGIC), StandardCharsets.ISO_8859_1);
        FOREIGN.forEach((magic, format) -> {
            boolean isText = "BM".equals(magic) && !isBinary(head);
            if (start.startsWith(magic) && !isText) {
                throw unsupported(format);
            }
        });
    }

    static Refusal unsupported(String format) {
        return new Refusal(ProblemCode.WORKBOOK_UNSUPPORTED, format);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean isMarkup(byte[] head) {
        String text = CsvText.isUtf16(head)
                ? new String(head, StandardCharsets.UTF_16)
                : new String(head, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
        String start = text.strip().toLowerCase(Locale.ROOT);
        return List.of(
                        "<!doctype",
                        "<html",
                        "<head",
                        "<body",
                        "<table",
                        "<meta",
                        "<style",
                        "<?xml",
                        "<!--",
                        "<div",
                        "<workbook")
                .stream()
                .anyMatch(start::startsWith);
    }

    /** A byte 0 stands in no text, except in UTF-16, which says so at its start. */
    private static boolean isBinary(byte[] head) {
        if (CsvText.isUtf16(head)) {
            return false;
        }
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        for (int at = 0; at < magic.length; at++) {
            if (at >= head.length || head[at] != magic[at]) {
                return false;
            }
        }
        return true;
    }
}
