package id.usulanhub.benchmarks;

import id.usulanhub.codec.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends to the example hub as ODK Collect does, by sockets of its own, so that a connection can be cut in the midst of a
 * body. One for all threads: a nonce holds for an hour.
 */
final class PhoneClient {

    private static final String BOUNDARY = "batas";
    private static final String PATH = "/openrosa/openrosa/";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private final URI hub;
    private final String user;
    private final String secret;
    private final String nonce;

    private PhoneClient(URI hub, String user, String secret, String nonce) {
        this.hub = hub;
        this.user = user;
        this.secret = secret;
        this.nonce = nonce;
    }

    /** @param data the data folder of the example hub that runs */
    static PhoneClient of(Path data) throws IOException {
        Map<?, ?> address = Json.read(Files.readAllBytes(data.resolve("hub.json")), Map.class);
        String[] account =
                Files.readString(data.resolve("keys/phone-account")).strip().split(":", 2);
        PhoneClient stranger = new PhoneClient(URI.create(address.get("url").toString()), account[0], "", "");
        String challenge = stranger.exchange("GET", PATH + "formList", new byte[0], Integer.MAX_VALUE);
        String secret = md5(account[0] + ":" + named("realm=\"([^\"]+)\"", challenge) + ":" + account[1]);
        return new PhoneClient(stranger.hub, account[0], secret, named("nonce=\"([^\"]+)\"", challenge));
    }

    /** An element of the list of forms. */
    String listed(String element) throws IOException {
        return named("<" + element + ">([^<]+)<", exchange("GET", PATH + "formList", new byte[0], Integer.MAX_VALUE));
    }

    /** Sends an instance with some of its files. @return the status */
    int submit(String device, String xml, Map<String, byte[]> files) throws IOException {
        byte[] body = body(xml, files);
        return status(exchange("POST", PATH + "submission?deviceID=" + device, body, body.length));
    }

    /** Begins to send the same, and goes away in the midst of it. */
    void cut(String device, String xml, Map<String, byte[]> files) throws IOException {
        byte[] body = body(xml, files);
        exchange("POST", PATH + "submission?deviceID=" + device, body, body.length / 2);
    }

    private String exchange(String method, String path, byte[] body, int sent) throws IOException {
        try (Socket socket = new Socket(hub.getHost(), hub.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(method, path, body.length).getBytes(StandardCharsets.UTF_8));
            out.write(body, 0, Math.min(sent, body.length));
            out.flush();
            if (sent < body.length) {
                return "";
            }
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String head(String method, String path, int length) {
        return String.join(
                "\r\n",
                method + " " + path + " HTTP/1.1",
                "Host: " + hub.getAuthority(),
                "Connection: close",
                "X-OpenRosa-Version: 1.0",
                "Authorization: " + digest(method, path),
                "Content-Type: multipart/form-data; boundary=" + BOUNDARY,
                "Content-Length: " + length,
                "",
                "");
    }

    private String digest(String method, String path) {
        String response = md5(String.join(":", secret, nonce, "00000001", "c", "auth", md5(method + ":" + path)));
        return "Digest username=\"%s\", realm=\"openrosa\", nonce=\"%s\", uri=\"%s\", qop=auth, nc=00000001, cnonce=\"c\", response=\"%s\""
                .formatted(user, nonce, path, response);
    }

    private static byte[] body(String xml, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "xml_submission_file", xml.getBytes(StandardCharsets.UTF_8));
        files.forEach((name, content) -> part(body, name, content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(String.join(
                        "\r\n",
                        "--" + BOUNDARY,
                        "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + "\"",
                        "",
                        "")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static int status(String answer) {
        return Integer.parseInt(named(STATUS.pattern(), answer));
    }

    private static String named(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the hub did not answer as an OpenRosa server: "
                    + List.of(text.split("\r\n", 2)).getFirst());
        }
        return found.group(1);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
