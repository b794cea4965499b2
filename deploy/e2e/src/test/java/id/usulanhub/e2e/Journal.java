package id.usulanhub.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What the hub has promised to this client: every receipt, on disk before the next submission is sent. */
final class Journal {
    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** Sends one submission and writes its receipt down; without an answer or with another one nothing is written. */
    boolean send(HubHttp hub, String body) {
        try {
            HttpResponse<String> answer = hub.collect("web-form", body);
            if (answer.statusCode() / 100 != 2) {
                return false;
            }
            write(HubHttp.json(answer).path("receipt").asString());
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    List<String> receipts() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return Files.exists(file) ? receipts().size() : 0;
    }

    private void write(String receipt) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((receipt + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
