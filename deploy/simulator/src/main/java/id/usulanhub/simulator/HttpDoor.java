package id.usulanhub.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small HTTP/1.1 server on the loopback, one request a connection. Its own, because no library's server lets a
 * connection be reset between the head and the body, or an answer be cut in half.
 */
final class HttpDoor implements AutoCloseable {

    /** What the server asks of whoever stands behind it. */
    interface Desk {

        /** Called when the head was read; a reaction here ends the exchange before the body is read, null goes on. */
        Reaction onHead(Call head);

        Reaction onCall(Call call);
    }

    private static final int LARGEST_HEAD = 64 * 1024;
    private static final int LARGEST_BODY = 16 * 1024 * 1024;
    private static final int PATIENCE_MS = 120_000;
    private static final int BACKLOG = 50;

    private final ServerSocket socket;
    private final Desk desk;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port 0 for any that is free */
    HttpDoor(int port, Desk desk) throws IOException {
        this.socket = new ServerSocket();
        this.socket.setReuseAddress(true);
        this.socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        this.desk = desk;
        threads.execute(this::acceptAll);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("a connection could not be accepted: " + e);
                }
            }
        }
    }

    /** A connection that breaks is the other side's right; the next one is served. */
    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(PATIENCE_MS);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            Call head = head(in);
            Reaction early = desk.onHead(head);
            react(connection, early != null ? early : desk.onCall(head.withBody(body(head, in))));
        } catch (IOException e) {
            System.err.println("a connection broke: " + e.getMessage());
        }
    }

    private static Call head(InputStream in) throws IOException {
        String[] lines = headText(in).split("\r\n", -1);
        String[] first = lines[0].split(" ", -1);
        if (first.length != 3) {
            throw new IOException("not an HTTP request");
        }
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return new Call(first[0], URI.create(first[1]), headers, new byte[0]);
    }

    private static String headText(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0 || head.size() > LARGEST_HEAD) {
                throw new IOException("the head of the request is not whole");
            }
            head.write(next);
            boolean expected = next == (matched % 2 == 0 ? '\r' : '\n');
            matched = expected ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] body(Call head, InputStream in) throws IOException {
        String length = head.header("content-length");
        int bytes = length.isEmpty() ? 0 : Integer.parseInt(length);
        if (bytes > LARGEST_BODY) {
            throw new IOException("the body is too large");
        }
        byte[] body = in.readNBytes(bytes);
        if (body.length < bytes) {
            throw new IOException("the body is not whole");
        }
        return body;
    }

    private static void react(Socket connection, Reaction reaction) throws IOException {
        switch (reaction) {
            case Reaction.Silence ignored -> connection.getInputStream().read();
            case Reaction.Reset ignored -> connection.setSoLinger(true, 0);
            case Reaction.Reply reply -> write(connection.getOutputStream(), reply);
        }
    }

    private static void write(OutputStream out, Reaction.Reply reply) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Simulated\r\nConnection: close\r\n");
        head.append("Content-Type: ").append(reply.mediaType()).append("\r\n");
        head.append("Content-Length: ").append(reply.body().length).append("\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        switch (reply.manner()) {
            case WHOLE -> out.write(reply.body());
            case HALF -> out.write(reply.body(), 0, reply.body().length / 2);
            case ONE_BYTE_A_SECOND -> drip(out, reply.body());
        }
        out.flush();
    }

    private static void drip(OutputStream out, byte[] body) throws IOException {
        for (byte one : body) {
            out.write(one);
            out.flush();
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while answering slowly", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
