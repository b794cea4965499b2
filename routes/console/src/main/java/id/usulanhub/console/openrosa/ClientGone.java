package id.usulanhub.console.openrosa;

import java.io.IOException;

/** A body ended before it was whole: the network is gone, or the phone waits for what does not come. */
final class ClientGone extends IOException {
    private static final long serialVersionUID = 1L;

    ClientGone(IOException cause) {
        super(cause);
    }
}
