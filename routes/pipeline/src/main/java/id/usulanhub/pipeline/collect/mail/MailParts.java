package id.usulanhub.pipeline.collect.mail;

import id.usulanhub.pipeline.collect.SafeName;
import id.usulanhub.pipeline.collect.mail.HandledMail.Refusal;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The workbooks in a mail. A mail within a mail is looked into, as forwarded ones are; what is neither a workbook nor calls
 * itself one (texts, signatures, pictures) is passed over.
 */
final class MailParts {

    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 8;
    private static final int MOST_WORKBOOKS = 20;
    private static final int TELLING = 8;
    private static final Set<String> ENDINGS =
            Set.of("xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "zip", "rar", "7z", "numbers");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path folder;
    private final long most;
    private final List<Path> workbooks = new ArrayList<>();
    private int seen;

    private MailParts(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    private record Level(Part part, int depth) {}

    /**
     * Writes each workbook of a mail into a file of its own.
     *
     * @param folder where they lie; the caller empties it
     * @param most bytes of one of them
     * @return in the order of the mail; at least one
     * @throws MailRefused NO_WORKBOOK, TOO_MANY_PARTS, TOO_LARGE, BROKEN
     */
    static List<Path> workbooks(Part mail, Path folder, long most) throws MailRefused {
        MailParts parts = new MailParts(folder, most);
        try {
            parts.walk(mail);
        } catch (MailRefused e) {
            throw e;
        } catch (MessagingException | IOException | RuntimeException e) {
            throw new MailRefused(Refusal.BROKEN);
        }
        if (parts.workbooks.isEmpty()) {
            throw new MailRefused(Refusal.NO_WORKBOOK);
        }
        return parts.workbooks;
    }

    private void walk(Part mail) throws MessagingException, IOException {
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(mail, 0));
        while (!open.isEmpty()) {
            Level level = open.pop();
            seen++;
            if (seen > MOST_PARTS || level.depth > DEEPEST) {
                throw new MailRefused(Refusal.TOO_MANY_PARTS);
            }
            visit(level, open);
        }
    }

    private void visit(Level level, Deque<Level> open) throws MessagingException, IOException {
        Object content = isContainer(level.part) ? level.part.getContent() : null;
        if (content instanceof Multipart many) {
            if (many.getCount() > MOST_PARTS) {
                throw new MailRefused(Refusal.TOO_MANY_PARTS);
            }
            for (int at = many.getCount() - 1; at >= 0; at--) {
                open.push(new Level(many.getBodyPart(at), level.depth + 1));
            }
        } else if (content instanceof Part inner) {
            open.push(new Level(inner, level.depth + 1));
        } else {
            leaf(level.part);
        }
    }

    private static boolean isContainer(Part part) throws MessagingException {
        return part.isMimeType("multipart/*") || part.isMimeType("message/rfc822");
    }

    private void leaf(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] start = in.readNBytes(TELLING);
            if (!ENDINGS.contains(ending(part)) && !begins(start, ZIP) && !begins(start, OLE)) {
                return;
            }
            if (workbooks.size() == MOST_WORKBOOKS) {
                throw new MailRefused(Refusal.TOO_MANY_PARTS);
            }
            workbooks.add(written(start, in));
        }
    }

    private Path written(byte[] start, InputStream in) throws IOException {
        Path file = Files.createTempFile(folder, "mail-", ".part");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            long size = start.length;
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new MailRefused(Refusal.TOO_LARGE);
                }
                out.write(buffer, 0, read);
            }
        }
        return file;
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Of its name, lower case; empty without one. */
    private static String ending(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        if (name == null) {
            return "";
        }
        String safe = SafeName.of(MimeUtility.decodeText(name));
        return safe.substring(safe.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
