package id.usulanhub.console.openrosa;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bodies as phones send them. */
final class PhoneBody {

    /** As little of a photo as the hub takes for one. */
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 2, 1, 2, 3, 4, 5, 6, 7};

    private PhoneBody() {}

    static byte[] of(String xml, String... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "xml_submission_file", "usulan.xml", xml.getBytes(StandardCharsets.UTF_8));
        for (String file : files) {
            part(body, file, file, JPEG);
        }
        return end(body);
    }

    static byte[] with(byte[] parts, String field, String value) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, "--batas\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n");
        body.writeBytes(parts);
        return body.toByteArray();
    }

    static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
        write(
                body,
                "--batas\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n");
    }

    static byte[] end(ByteArrayOutputStream body) {
        write(body, "--batas--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
