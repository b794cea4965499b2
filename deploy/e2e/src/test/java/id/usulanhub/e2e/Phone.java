package id.usulanhub.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone with ODK Collect, as far as a hub can tell: it logs in by Digest, fetches the form and sends in parts. */
final class Phone {

    private static final String BOUNDARY = "batas";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 2, 1, 2, 3, 4, 5, 6, 7};
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final String user;
    private final String password;
    private final String device;

    /** @param data the data folder of the example hub, which keeps the account of its phones */
    Phone(URI hub, Path data) throws IOException {
        this(hub, data, "e2e");
    }

    /** @param device the hub serves only so many requests of one at once */
    Phone(URI hub, Path data, String device) throws IOException {
        this.device = device;
        this.server = hub.resolve("/openrosa/openrosa/");
        String[] account =
                Files.readString(data.resolve("keys/phone-account")).strip().split(":", 2);
        this.user = account[0];
        this.password = account[1];
    }

    /** What stands at an address of the server, or at one that it named. */
    HttpResponse<String> get(String path) {
        return send("GET", server.resolve(path), null);
    }

    /** Asks, as before each submission, whether it may come; the answer's status. */
    int ask() {
        return send("HEAD", submission(device), null).statusCode();
    }

    /** Sends an instance with some of its files; the answer's status. */
    int submit(String xml, List<String> files) {
        return send("POST", submission(device), body(xml, files)).statusCode();
    }

    /**
     * Sends no more than a part of a submission, on a connection that stays open and whose answer nobody reads; as a device
     * of its own, since the hub serves only so many requests of one at once.
     *
     * @param part of the body, 0 to 1
     */
    Socket begin(String xml, List<String> files, double part) throws IOException {
        byte[] body = body(xml, files);
        URI submission = submission(device + "-begun");
        String challenge = challenge(send("HEAD", submission, null, ""));
        String head = "POST " + asked(submission) + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nAuthorization: "
                + digest("POST", submission, challenge) + "\r\nContent-Type: " + MULTIPART + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        Socket connection = new Socket(server.getHost(), server.getPort());
        OutputStream out = connection.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body, 0, (int) (body.length * part));
        out.flush();
        return connection;
    }

    private URI submission(String device) {
        return server.resolve("submission?deviceID=" + device);
    }

    private HttpResponse<String> send(String method, URI uri, byte[] body) {
        HttpResponse<String> first = send(method, uri, body, "");
        return first.statusCode() == 401 ? send(method, uri, body, digest(method, uri, challenge(first))) : first;
    }

    private static HttpResponse<String> send(String method, URI uri, byte[] body, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("X-OpenRosa-Version", "1.0")
                .header("Content-Type", MULTIPART)
                .timeout(Duration.ofMinutes(1))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(HttpResponse<String> refused) {
        return refused.headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    private static String asked(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private String digest(String method, URI uri, String challenge) {
        String asked = asked(uri);
        String realm = named("realm", challenge);
        String nonce = named("nonce", challenge);
        String response = md5(String.join(
                ":",
                md5(user + ":" + realm + ":" + password),
                nonce,
                "00000001",
                "c",
                "auth",
                md5(method + ":" + asked)));
        return "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", qop=auth, nc=00000001, cnonce=\"c\", response=\"%s\""
                .formatted(user, realm, nonce, asked, response);
    }

    private static String named(String name, String challenge) {
        Matcher found = Pattern.compile(name + "=\"([^\"]+)\"").matcher(challenge);
        if (!found.find()) {
            throw new AssertionError(challenge);
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

    private static byte[] body(String xml, List<String> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "xml_submission_file", "usulan.xml", xml.getBytes(StandardCharsets.UTF_8));
        files.forEach(file -> part(body, file, file, photo(file)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Photos of different names are different photos. */
    private static byte[] photo(String name) {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.writeBytes(JPEG);
        photo.writeBytes(name.repeat(1_000).getBytes(StandardCharsets.UTF_8));
        return photo.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
