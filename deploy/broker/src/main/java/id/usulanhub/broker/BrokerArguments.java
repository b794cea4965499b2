package id.usulanhub.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the broker is told when it is started.
 *
 * @param data the folder that holds all it must remember
 * @param clusterId 22 characters of base64, the same for the life of the data
 * @param port of clients, on the loopback interface
 * @param controllerPort of the controller, on the loopback interface
 */
record BrokerArguments(Path data, String clusterId, int port, int controllerPort) {

    private static final Set<String> NAMES = Set.of("data", "cluster-id", "port", "controller-port");
    private static final int LARGEST_PORT = 65_535;

    /**
     * Reads {@code data=... cluster-id=... port=... controller-port=...}.
     *
     * @throws Refusal naming what is missing, unknown or out of range
     */
    static BrokerArguments parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            if (pair.length != 2 || !NAMES.contains(pair[0])) {
                throw usage("not an argument: " + arg);
            }
            given.put(pair[0], pair[1]);
        }
        return new BrokerArguments(
                Path.of(text(given, "data")),
                text(given, "cluster-id"),
                port(given, "port"),
                port(given, "controller-port"));
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null || value.isBlank()) {
            throw usage(name + " is missing");
        }
        return value;
    }

    private static int port(Map<String, String> given, String name) {
        String text = text(given, name);
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) == 0 || Integer.parseInt(text) > LARGEST_PORT) {
            throw usage(name + " is no port: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Refusal usage(String sentence) {
        return new Refusal(Refusal.USAGE, sentence);
    }
}
