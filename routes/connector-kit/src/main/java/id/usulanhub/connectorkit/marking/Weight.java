package id.usulanhub.connectorkit.marking;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Whether a workbook is light enough to be held in memory as a whole: POI needs about thirty times the size of its XML.
 * Every part is unpacked and counted; what a container says of its sizes is not believed.
 */
final class Weight {

    /** Bytes of XML: about 10,000 rows of 15 columns. */
    static final long MOST_XML = 6L << 20;

    /** Bytes of pictures and all else. */
    static final long MOST_OTHER = 24L << 20;

    /** Bytes of a workbook in the old format. */
    static final long MOST_XLS = 6L << 20;

    private static final int MOST_ENTRIES = 1_000;
    private static final int OLE2 = 0xD0;
    private static final int BUFFER = 1 << 16;

    private final byte[] buffer = new byte[BUFFER];
    private long xml;
    private long other;
    private int entries;

    private Weight() {}

    /** False also for whatever is no workbook. */
    static boolean isLight(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            int first = in.read();
            in.reset();
            return switch (first) {
                case 'P' -> Files.size(file) <= MOST_XML + MOST_OTHER && new Weight().isLight(in);
                case OLE2 -> Files.size(file) <= MOST_XLS;
                default -> false;
            };
        }
    }

    private boolean isLight(InputStream in) throws IOException {
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equalsIgnoreCase("xl/workbook.xml");
                if (++entries > MOST_ENTRIES || !takes(zip, entry.getName().endsWith(".xml"))) {
                    return false;
                }
            }
        }
        return workbook;
    }

    private boolean takes(InputStream part, boolean isXml) throws IOException {
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            xml += isXml ? read : 0;
            other += isXml ? 0 : read;
            if (xml > MOST_XML || other > MOST_OTHER) {
                return false;
            }
        }
        return true;
    }
}
