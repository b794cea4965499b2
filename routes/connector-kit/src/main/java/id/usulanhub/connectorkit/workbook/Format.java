package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The formats that are read, told apart by what is in the file and never by its name. */
enum Format {
    XLSX,
    CSV;

    private static final int HEAD = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /** @throws Refusal when the file is of a format that is not read */
    static Format of(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, ZIP)) {
            return XLSX;
        }
        if (startsWith(head, OLE2)) {
            throw ole2(file);
        }
        if (startsWith(head, EMPTY_ZIP)) {
            throw new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "empty container");
        }
        return text(head);
    }

    private static Format text(byte[] head) {
        if (head.length == 0) {
            throw new Refusal(ProblemCode.WORKBOOK_WITHOUT_TABLE, "empty file");
        }
        if (startsWith(head, PDF)) {
            throw unsupported("pdf");
        }
        if (isMarkup(head)) {
            throw unsupported("html or xml");
        }
        if (isBinary(head)) {
            throw unsupported("binary");
        }
        return CSV;
    }

    private static Refusal ole2(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    ? new Refusal(ProblemCode.WORKBOOK_ENCRYPTED, "password")
                    : unsupported("xls");
        } catch (IOException | RuntimeException e) {
            return new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "damaged container");
        }
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
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
        return text.strip().startsWith("<");
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
