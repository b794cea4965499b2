package id.usulanhub.console.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Copies a JPEG segment by segment, without EXIF, XMP, IPTC, comments and whatever follows its end. */
final class JpegStripper {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APP = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ORIENTATION = 0x0112;
    private static final int DIRECTORY_ENTRY = 12;
    private static final int LAST_ORIENTATION = 8;

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private JpegStripper(byte[] jpeg) {
        in = ByteBuffer.wrap(jpeg);
    }

    /** @throws IndexOutOfBoundsException or IllegalArgumentException when it is not built as a JPEG */
    static byte[] strip(byte[] jpeg) {
        JpegStripper stripper = new JpegStripper(jpeg);
        stripper.copy();
        return stripper.out.toByteArray();
    }

    private void copy() {
        if (marker() != START) {
            throw new IllegalArgumentException("no JPEG");
        }
        mark(START);
        for (int marker = marker(); marker != END; marker = marker()) {
            segment(marker);
            if (marker == SCAN) {
                scan();
            }
        }
        mark(END);
    }

    /** A marker: FF, which may be repeated, and its number. */
    private int marker() {
        if (next() != 0xFF) {
            throw new IllegalArgumentException("no marker");
        }
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private void segment(int marker) {
        int length = next() << 8 | next();
        if (length < 2) {
            throw new IllegalArgumentException("a segment without a length");
        }
        byte[] content = new byte[length - 2];
        take(content);
        if (shown(marker, content)) {
            write(marker, content);
        } else if (marker == APP1 && startsWith(content, EXIF)) {
            orientation(content);
        }
    }

    private static boolean shown(int marker, byte[] content) {
        if (marker == APP2) {
            return startsWith(content, ICC);
        }
        return marker == APP0 || marker == ADOBE || (marker != COMMENT && (marker < APP0 || marker > LAST_APP));
    }

    /** The coded pixels up to the next marker, which is looked at again. */
    private void scan() {
        while (true) {
            int value = next();
            if (value == 0xFF) {
                int after = next();
                if (after != 0 && (after < FIRST_RESTART || after > LAST_RESTART)) {
                    in.position(in.position() - 2);
                    return;
                }
                out.write(value);
                out.write(after);
            } else {
                out.write(value);
            }
        }
    }

    /** Which way is up, as an EXIF segment that says nothing else. */
    private void orientation(byte[] exif) {
        int orientation = orientationOf(
                ByteBuffer.wrap(exif, EXIF.length, exif.length - EXIF.length).slice());
        if (orientation > 1 && orientation <= LAST_ORIENTATION) {
            ByteBuffer only = ByteBuffer.allocate(EXIF.length + 26);
            only.put(EXIF).put(new byte[] {'M', 'M', 0, 42}).putInt(8);
            only.putShort((short) 1)
                    .putShort((short) ORIENTATION)
                    .putShort((short) 3)
                    .putInt(1);
            only.putShort((short) orientation).putShort((short) 0).putInt(0);
            write(APP1, only.array());
        }
    }

    /** @return 0 when it is not said, or not readable */
    private static int orientationOf(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * DIRECTORY_ENTRY;
                if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                    return Short.toUnsignedInt(tiff.getShort(entry + 8));
                }
            }
            return 0;
        } catch (IndexOutOfBoundsException e) {
            return 0;
        }
    }

    private void write(int marker, byte[] content) {
        mark(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private void mark(int marker) {
        out.write(0xFF);
        out.write(marker);
    }

    private int next() {
        if (!in.hasRemaining()) {
            throw new IllegalArgumentException("it ends too early");
        }
        return Byte.toUnsignedInt(in.get());
    }

    private void take(byte[] content) {
        if (in.remaining() < content.length) {
            throw new IllegalArgumentException("it ends too early");
        }
        in.get(content);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && ByteBuffer.wrap(content, 0, start.length).equals(ByteBuffer.wrap(start));
    }
}
