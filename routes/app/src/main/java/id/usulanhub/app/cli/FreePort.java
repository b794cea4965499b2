package id.usulanhub.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Whether a port is free; where it is not, any other will do for an example. */
final class FreePort {

    private FreePort() {}

    static int orAnother(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return port == 0 ? 0 : socket.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }
}
