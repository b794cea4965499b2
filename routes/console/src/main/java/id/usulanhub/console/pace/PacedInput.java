package id.usulanhub.console.pace;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of one request as the server itself reads it, for whoever asks for a stream, a parameter or a part. The pace is
 * looked at before each read: a door that keeps time by itself comes first, and says so in its own words.
 */
final class PacedInput implements InputBuffer {

    private final InputBuffer below;
    private final Pace pace;
    private final long length;
    private final Runnable atEnd;
    private final long began = System.nanoTime();
    private long read;
    private boolean ended;
    private boolean broken;

    /**
     * @param length bytes; negative when it is not known
     * @param atEnd is run when all of the body is here
     */
    PacedInput(InputBuffer below, Pace pace, long length, Runnable atEnd) {
        this.below = below;
        this.pace = pace;
        this.length = length;
        this.atEnd = atEnd;
    }

    /** @throws SocketTimeoutException when it comes too slowly: the server answers that 408, as it does a sender who is silent */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (broken || !ended && pace.isTooSlow(millis(), read)) {
            broken = true;
            throw new SocketTimeoutException("the body comes too slowly");
        }
        int some = readBelow(handler);
        read += Math.max(0, some);
        if (!ended && (some < 0 || length >= 0 && read >= length)) {
            ended = true;
            atEnd.run();
        }
        return some;
    }

    private int readBelow(ApplicationBufferHandler handler) throws IOException {
        try {
            return below.doRead(handler);
        } catch (IOException e) {
            // Whoever cleans up reads on, and would wait as long again.
            broken = true;
            throw e;
        }
    }

    @Override
    public int available() {
        return below.available();
    }

    /** Whether nothing more of it is to come. */
    boolean isAtEnd() {
        return ended;
    }

    /** Reads what is left for nobody, at most for as long as {@code patience}. */
    void drain(Duration patience) throws IOException {
        long until = millis() + patience.toMillis();
        Nowhere nowhere = new Nowhere();
        while (!ended && !broken && millis() < until) {
            doRead(nowhere);
        }
    }

    private long millis() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    /** What is read is looked at by nobody. */
    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // The server hands over buffers of its own.
        }
    }
}
