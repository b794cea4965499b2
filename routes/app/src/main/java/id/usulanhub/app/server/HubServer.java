package id.usulanhub.app.server;

import id.usulanhub.app.HubApplication;
import id.usulanhub.app.client.HubAddress;
import id.usulanhub.app.client.HubUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A running hub: the application, and the address by which commands find it. */
public final class HubServer implements AutoCloseable {

    private static final int BYTES_OF_TOKEN = 32;
    private static final String PID = "hub.pid";

    private final DataLock data;
    private final ConfigurableApplicationContext context;
    private final HubAddress address;

    private HubServer(DataLock data, ConfigurableApplicationContext context, HubAddress address) {
        this.data = data;
        this.context = context;
        this.address = address;
    }

    /**
     * Starts a hub and returns when it takes submissions.
     *
     * @param data its data folder
     * @param properties {@code hub.*} and {@code server.*}, over what {@code hub.yaml} says
     * @throws HubUnavailable when another hub has the data folder
     */
    public static HubServer start(Path data, Map<String, Object> properties) {
        DataLock lock = DataLock.take(data);
        try {
            return start(lock, properties);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The same on a folder that this process has already; the hub lets go of it when it is closed. */
    static HubServer start(DataLock data, Map<String, Object> properties) {
        Pids.write(data.data().resolve(PID));
        Leftovers.remove(data);
        String token = token();
        Map<String, Object> all = new HashMap<>(properties);
        all.put("hub.data", data.data().toString());
        all.put("usulan-hub.api-token", token);
        SpringApplication application = new SpringApplication(HubApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        ConfigurableApplicationContext context = application.run(all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        HubAddress address = new HubAddress(URI.create("http://127.0.0.1:" + port), token);
        address.write(data.data());
        return new HubServer(data, context, address);
    }

    public HubAddress address() {
        return address;
    }

    /** Stops taking submissions, ends what is under way, and stops the broker. */
    @Override
    public void close() {
        try (data) {
            HubAddress.remove(data.data());
            context.close();
            Files.deleteIfExists(data.data().resolve(PID));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String token() {
        byte[] token = new byte[BYTES_OF_TOKEN];
        new SecureRandom().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
