package id.usulanhub.pipeline.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds free ports on the loopback interface, below those that the system hands out to clients: one of those could be
 * taken while the broker restarts.
 */
final class Ports {
    private static final int LOWEST = 20_000;
    private static final int SPAN = 12_000;

    private final IntUnaryOperator random;

    /** @param random gives a number from 0 to below its argument */
    Ports(IntUnaryOperator random) {
        this.random = random;
    }

    /** The first of the wanted ones that is free, or any; 0 is never one. */
    int firstFree(int... wanted) {
        return IntStream.concat(IntStream.of(wanted), any())
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** One that is free and is not {@code taken}. */
    int anotherThan(int taken) {
        return any().filter(port -> port != taken)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    private IntStream any() {
        return IntStream.generate(() -> LOWEST + random.applyAsInt(SPAN));
    }

    static boolean isFree(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
