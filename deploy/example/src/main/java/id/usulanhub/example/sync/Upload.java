package id.usulanhub.example.sync;

import id.usulanhub.example.sync.HubApi.Piece;
import id.usulanhub.example.sync.HubApi.Progress;
import id.usulanhub.example.sync.HubApi.Refused;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Brings a file to the hub, in pieces, from where it broke off. */
final class Upload {

    /** So small that a bad network lets one through now and then. */
    private static final int PIECE = 256 * 1024;

    private static final int TRIES = 8;

    private final HubApi hub;

    Upload(HubApi hub) {
        this.hub = hub;
    }

    /**
     * Brings a file; returns when the hub has kept it. One that has come there as another is begun again once: after that
     * it is no more what it was when its SHA-256 was made.
     *
     * @throws Refused when the hub does not want it
     * @throws IOException when the network does not carry it now; another time it goes on where it was
     */
    void bring(String sha256, Path file) throws IOException {
        try {
            send(sha256, file);
        } catch (Refused e) {
            if (!e.isOfTheContent()) {
                throw e;
            }
            send(sha256, file);
        }
    }

    private void send(String sha256, Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file)) {
            Progress progress = hub.progress(sha256);
            for (int failed = 0; !progress.complete(); ) {
                try {
                    Progress next = hub.append(sha256, progress.offset(), piece(content, progress.offset()));
                    failed = next.offset() > progress.offset() || next.complete() ? 0 : failed + 1;
                    progress = next;
                } catch (Refused e) {
                    throw e;
                } catch (IOException e) {
                    failed++;
                    hub.pause(failed);
                    progress = hub.progress(sha256);
                }
                if (failed >= TRIES) {
                    throw new IOException("a file does not get on, " + progress.offset() + " bytes are there");
                }
            }
        }
    }

    /** Empty when all is there and not kept yet: the hub then tries again to keep it. */
    private static Piece piece(FileChannel content, long offset) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(PIECE, content.size() - offset)));
        while (bytes.hasRemaining() && content.read(bytes, offset + bytes.position()) >= 0) {
            // Reads on: a channel gives as much as it likes.
        }
        return new Piece(BodyPublishers.ofByteArray(bytes.array()), content.size());
    }
}
