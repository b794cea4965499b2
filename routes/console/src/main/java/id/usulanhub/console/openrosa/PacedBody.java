package id.usulanhub.console.openrosa;

import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.console.pace.Pace;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;

/**
 * A body that must come to an end: not more than some bytes, and not slower than a phone at the edge of a village's
 * network. The server holds every body to that pace; a door that does it too can say so to its sender.
 */
public final class PacedBody extends FilterInputStream {

    private final long most;
    private final InstantSource clock;
    private final long began;
    private long read;
    private ClientGone gone;

    /** @param most bytes */
    public PacedBody(InputStream in, long most) {
        this(in, most, InstantSource.system());
    }

    PacedBody(InputStream in, long most, InstantSource clock) {
        super(in);
        this.most = most;
        this.clock = clock;
        this.began = clock.millis();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (gone != null) {
            throw gone;
        }
        try {
            int some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        } catch (IOException e) {
            // Whoever closes a part reads on to its end, and would wait as long again each time.
            gone = new ClientGone(e);
            throw gone;
        }
    }

    /** @throws DoorRefusal BODY_TOO_LARGE, BODY_TOO_SLOW */
    private void count(int more) {
        read += more;
        if (read > most) {
            throw new DoorRefusal(DoorCode.BODY_TOO_LARGE);
        }
        if (Pace.OF_PHONES.isTooSlow(clock.millis() - began, read)) {
            throw new DoorRefusal(DoorCode.BODY_TOO_SLOW);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
