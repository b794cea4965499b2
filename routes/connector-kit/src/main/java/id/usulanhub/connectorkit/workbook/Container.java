package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ZIP container of a workbook. Whatever is read of it is counted, so that a bomb stops before it goes off. */
final class Container implements Closeable {

    private static final long GRACE = 10_000_000;

    private final SheetLimits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private long unpacked;

    private Container(ZipFile zip, SheetLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** @throws Refusal when it has too many entries, or one twice */
    static Container open(Path file, SheetLimits limits) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            Container container = new Container(zip, limits);
            container.list();
            return container;
        } catch (Refusal refusal) {
            zip.close();
            throw refusal;
        }
    }

    private void list() {
        if (zip.size() > limits.entries()) {
            throw Refusal.tooLarge("entries", limits.entries());
        }
        List<? extends ZipEntry> all = zip.stream().toList();
        for (ZipEntry entry : all) {
            if (entries.put(key(entry.getName()), entry) != null) {
                throw new Refusal(ProblemCode.WORKBOOK_UNREADABLE, "an entry stands twice");
            }
        }
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** Unpacked, as the container claims it, which may be a lie. */
    long size(String part) {
        return entries.get(key(part)).getSize();
    }

    /**
     * A part as a stream that refuses to unpack more than the limits allow.
     *
     * @throws FileNotFoundException when there is none of this name
     */
    InputStream part(String part) throws IOException {
        ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            throw new FileNotFoundException("the container has no such part");
        }
        return new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()), counted.add(key(part)));
    }

    /** A part that is held in memory as a whole. */
    byte[] bytes(String part, long most) throws IOException {
        try (InputStream in = part(part)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
            if (bytes.length > most) {
                throw Refusal.tooLarge("bytes of a part", most);
            }
            return bytes;
        }
    }

    /** The elements of a part whose content is held in memory. */
    Elements held(String part) throws IOException {
        return new Elements(new java.io.ByteArrayInputStream(bytes(part, limits.heldBytes())));
    }

    Elements streamed(String part) throws IOException {
        return new Elements(part(part));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Names of parts are compared without case, may start with a slash, and some programs write it the other way. */
    private static String key(String part) {
        String name = part.replace('\\', '/');
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    /** Counts what is unpacked. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private final boolean first;
        private long size;

        /** @param first whether it adds to what the whole container unpacks to */
        Counted(InputStream in, long packed, boolean first) {
            super(in);
            this.packed = packed;
            this.first = first;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            size += read;
            unpacked += first ? read : 0;
            if (unpacked > limits.unpackedBytes()) {
                throw Refusal.tooLarge("unpacked bytes", limits.unpackedBytes());
            }
            if (size > GRACE && size / packed > limits.ratio()) {
                throw Refusal.tooLarge("ratio", limits.ratio());
            }
        }
    }
}
