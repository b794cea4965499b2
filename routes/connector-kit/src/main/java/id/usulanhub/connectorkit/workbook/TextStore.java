package id.usulanhub.connectorkit.workbook;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts by their number: the first ones in memory, all others in temporary files, so that a workbook of a million rows
 * needs no more memory than one of a thousand.
 */
final class TextStore implements AutoCloseable {

    private static final long HELD_CHARACTERS = 4L << 20;

    /** What a text costs beside its characters, about. */
    private static final int OVERHEAD = 28;

    /** As many as the ends of which can be looked up in one piece. */
    private static final int MOST_TEXTS = 1 << 26;

    private final List<String> held = new ArrayList<>();
    private long characters;
    private Spill spill;

    void add(String text) throws IOException {
        characters += text.length() + OVERHEAD;
        if (spill == null && characters > HELD_CHARACTERS) {
            spill = new Spill();
        }
        if (spill == null) {
            held.add(text);
        } else {
            spill.add(text);
        }
    }

    /** After this nothing is added, and everything can be read. */
    void complete() throws IOException {
        if (spill != null) {
            spill.complete();
        }
    }

    /** @throws IOException when there is none of this number */
    String text(int number) throws IOException {
        if (number >= 0 && number < held.size()) {
            return held.get(number);
        }
        if (number < 0 || spill == null) {
            throw new IOException("a cell points to a shared text that is not there");
        }
        return spill.text(number - held.size());
    }

    @Override
    public void close() throws IOException {
        if (spill != null) {
            spill.close();
        }
    }

    /** Two files that nobody else can open: the texts one after the other, and where each of them ends. */
    private static final class Spill implements AutoCloseable {

        private final FileChannel texts = temporary();
        private final FileChannel ends = temporary();
        private final DataOutputStream textsOut = out(texts);
        private final DataOutputStream endsOut = out(ends);
        private ByteBuffer allTexts;
        private LongBuffer allEnds;
        private long length;
        private long count;

        Spill() throws IOException {}

        private static FileChannel temporary() throws IOException {
            Path file = Files.createTempFile("texts", null);
            return FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }

        private static DataOutputStream out(FileChannel file) {
            return new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
        }

        void add(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            textsOut.write(bytes);
            length += bytes.length;
            count++;
            if (length > Integer.MAX_VALUE) {
                throw Refusal.tooLarge("bytes of shared texts", Integer.MAX_VALUE);
            }
            if (count > MOST_TEXTS) {
                throw Refusal.tooLarge("shared texts", MOST_TEXTS);
            }
            endsOut.writeLong(length);
        }

        void complete() throws IOException {
            textsOut.flush();
            endsOut.flush();
            allTexts = texts.map(FileChannel.MapMode.READ_ONLY, 0, texts.size());
            allEnds = ends.map(FileChannel.MapMode.READ_ONLY, 0, ends.size()).asLongBuffer();
        }

        String text(int number) throws IOException {
            if (number >= allEnds.limit()) {
                throw new IOException("a cell points to a shared text that is not there");
            }
            int start = number == 0 ? 0 : (int) allEnds.get(number - 1);
            byte[] bytes = new byte[(int) allEnds.get(number) - start];
            allTexts.get(start, bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            texts.close();
            ends.close();
        }
    }
}
