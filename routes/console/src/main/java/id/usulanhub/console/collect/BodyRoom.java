package id.usulanhub.console.collect;

import id.usulanhub.console.ConsoleSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * How much of the bodies of all requests may lie in memory at once. Room is taken as bytes come, so that who claims much
 * and sends slowly keeps nobody else out.
 */
@Component
public class BodyRoom {

    private static final int BUFFER = 64 * 1024;

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    BodyRoom(ConsoleSettings settings) {
        this.most = settings.limits().bodiesAtOnce();
    }

    /** The room of one request. */
    public final class Held implements AutoCloseable {

        private long bytes;

        /**
         * Reads a body to its end.
         *
         * @param longest bytes of one body
         * @throws DoorRefusal BODY_TOO_LARGE; TOO_BUSY when others fill the room, and sending later helps
         */
        public byte[] read(InputStream in, long longest) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (byte[] part = in.readNBytes(BUFFER); part.length > 0; part = in.readNBytes(BUFFER)) {
                if (body.size() + part.length > longest) {
                    throw new DoorRefusal(DoorCode.BODY_TOO_LARGE);
                }
                take(part.length);
                body.writeBytes(part);
            }
            return body.toByteArray();
        }

        private void take(int more) {
            bytes += more;
            if (taken.addAndGet(more) > most) {
                throw new DoorRefusal(DoorCode.TOO_BUSY);
            }
        }

        @Override
        public void close() {
            taken.addAndGet(-bytes);
            bytes = 0;
        }
    }

    /** Takes no room yet. */
    public Held open() {
        return new Held();
    }
}
