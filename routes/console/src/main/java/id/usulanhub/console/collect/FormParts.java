package id.usulanhub.console.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;

/** The parts of a multipart body (RFC 7578) that is already in memory. */
final class FormParts {

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_HEADER_BYTES = 4 * 1024;

    private FormParts() {}

    /**
     * One part.
     *
     * @param file its file's name as its sender wrote it; null for a field
     */
    record Part(String name, String file, byte[] content) {

        boolean isFile() {
            return file != null;
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /**
     * All parts, in their order; a file that was not chosen is none.
     *
     * @throws FileUploadException when it is no multipart body
     * @throws IOException when it ends early, or a part's headers are too long
     * @throws DoorRefusal TOO_MANY_PARTS
     */
    static List<Part> read(String mediaType, byte[] body) throws FileUploadException, IOException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(MOST_HEADER_BYTES);
        List<Part> parts = new ArrayList<>();
        for (FileItemIterator items = upload.getItemIterator(new Bytes(mediaType, body)); items.hasNext(); ) {
            Part part = part(items.next());
            if (part.name() != null && !notChosen(part)) {
                parts.add(part);
            }
            if (parts.size() > MOST_PARTS) {
                throw new DoorRefusal(DoorCode.TOO_MANY_PARTS);
            }
        }
        return parts;
    }

    private static boolean notChosen(Part part) {
        return part.isFile() && part.file().isEmpty() && part.content().length == 0;
    }

    private static Part part(FileItemStream item) throws IOException {
        try (InputStream in = item.openStream()) {
            return new Part(item.getFieldName(), item.isFormField() ? null : item.getName(), in.readAllBytes());
        }
    }

    /** A body in memory, as the parser wants to be told of it. */
    private record Bytes(String mediaType, byte[] body) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return mediaType;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
