package id.usulanhub.sipd;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of bare sockets: it takes what comes, and does with each connection what the test says. */
final class RawServer implements AutoCloseable {

    /** What happens to a connection once the request's head has come. */
    interface Manner {
        void answer(Socket connection) throws IOException;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Manner manner;

    RawServer(Manner manner) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.manner = manner;
        Thread.ofVirtual().start(this::acceptAll);
    }

    /** Answers with these bytes and closes. */
    static Manner saying(String answer) {
        return connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        };
    }

    /** An HTTP answer with its right length. */
    static String http(int status, String header, String body) {
        return "HTTP/1.1 " + status + " x\r\n" + header + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static Manner closing() {
        return connection -> {};
    }

    static Manner resetting() {
        return connection -> connection.setSoLinger(true, 0);
    }

    static Manner silent() {
        return connection -> connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/api/v1");
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            requests.add(request(connection.getInputStream()));
            manner.answer(connection);
        } catch (IOException e) {
            requests.add("broken");
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        while (!request.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no whole head");
            }
            request.append((char) next);
        }
        String head = request.toString();
        int at = head.indexOf("Content-Length: ");
        int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
