package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The guard before a workbook's reader, which has none: unpacks every part once, counting, and keeps nothing. */
final class Container {

    private static final int BUFFER = 1 << 16;
    private static final long GRACE = 10_000_000;

    private final SheetLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private long unpacked;

    private Container(SheetLimits limits) {
        this.limits = limits;
    }

    /** @throws Refusal when the container holds no workbook that is read, or is larger than the limits */
    static void check(Path file, SheetLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new Container(limits).check(zip);
        }
    }

    private void check(ZipFile zip) throws IOException {
        if (zip.size() > limits.entries()) {
            throw Refusal.tooLarge("entries", limits.entries());
        }
        List<ZipEntry> entries = new ArrayList<>(zip.stream().toList());
        workbook(names(entries));
        for (ZipEntry entry : entries) {
            unpack(zip, entry);
        }
    }

    private static Set<String> names(List<ZipEntry> entries) {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "an entry stands twice");
            }
        }
        return names;
    }

    private static void workbook(Set<String> names) {
        if (names.contains("xl/workbook.bin")) {
            throw Format.unsupported("xlsb");
        }
        if (names.contains("content.xml")) {
            throw Format.unsupported("ods");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw Format.unsupported("zip");
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                check(entry, size);
            }
        }
    }

    private void check(ZipEntry entry, long size) {
        if (unpacked > limits.unpackedBytes()) {
            throw Refusal.tooLarge("unpacked bytes", limits.unpackedBytes());
        }
        if (size > GRACE && size / Math.max(1, entry.getCompressedSize()) > limits.ratio()) {
            throw Refusal.tooLarge("ratio", limits.ratio());
        }
        if (size > limits.textBytes() && !entry.getName().startsWith("xl/worksheets/")) {
            throw Refusal.tooLarge("bytes of a part", limits.textBytes());
        }
    }
}
