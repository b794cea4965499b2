package id.usulanhub.app.server;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.client.HubAddress;
import id.usulanhub.app.client.HubClient;
import id.usulanhub.app.client.HubUnavailable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The example kabupaten on one machine: simulator, broker and hub. */
public final class ExampleHub implements AutoCloseable {

    /** Kabupaten Bekasi. */
    public static final String KABUPATEN = "32.16";

    public static final int TAHUN = 2027;

    private final SimulatorProcess simulator;
    private final HubServer hub;
    private final ExampleAccounts accounts;

    private ExampleHub(SimulatorProcess simulator, HubServer hub, ExampleAccounts accounts) {
        this.simulator = simulator;
        this.hub = hub;
        this.accounts = accounts;
    }

    /**
     * How to start it.
     *
     * @param port of the console; 0 for any that is free
     * @param temporary whether the data may lie in a temporary folder
     * @param connectors folder with connectors of one's own; null for none
     * @param hasty whether waits of the push are short, as a demonstration wants them
     */
    public record Options(Path data, int port, boolean temporary, Path connectors, boolean hasty) {}

    /**
     * Starts simulator, broker and hub, and returns when all three are ready.
     *
     * @throws HubUnavailable when another hub has the data folder
     */
    public static ExampleHub start(Installation installation, Options options) {
        DataLock lock = DataLock.take(new DataFolder(options.data()).root());
        try {
            return start(lock, installation, options);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static ExampleHub start(DataLock lock, Installation installation, Options options) {
        DataFolder data = new DataFolder(lock.data());
        ExampleAccounts accounts = ExampleAccounts.openOrCreate(data.root());
        SimulatorProcess simulator = SimulatorProcess.start(installation, data.simulator(), accounts.sipdToken());
        try {
            HubServer hub = HubServer.start(lock, properties(installation, options, accounts, simulator));
            ExampleHub example = new ExampleHub(simulator, hub, accounts);
            new FirstStart(new HubClient(hub.address()), installation.example()).settle();
            return example;
        } catch (RuntimeException e) {
            simulator.close();
            throw e;
        }
    }

    private static Map<String, Object> properties(
            Installation installation, Options options, ExampleAccounts accounts, SimulatorProcess simulator) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("hub.kabupaten", KABUPATEN);
        properties.put("hub.tahun", TAHUN);
        properties.put("hub.reference", installation.example().toString());
        properties.put("hub.users", accounts.file().toString());
        properties.put("hub.secure-cookies", false);
        properties.put("hub.kafka.broker-lib", installation.brokerLib().toString());
        properties.put("hub.kafka.temporary-data-allowed", options.temporary());
        properties.put("hub.sipd.url", simulator.address() + "/api/v1");
        properties.put("hub.sipd.token", "file:" + accounts.sipdTokenFile());
        properties.put("hub.connectors.openrosa.secrets.collect[0]", "file:" + accounts.phoneFile());
        properties.put("hub.connectors.mobile-sync.secrets.aplikasi[0]", "file:" + accounts.applicationFile());
        properties.put("logging.threshold.console", "ERROR");
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", options.port());
        if (options.connectors() != null) {
            properties.put(
                    "hub.connectors-folder",
                    options.connectors().toAbsolutePath().toString());
        }
        if (options.hasty()) {
            properties.put("hub.sipd.first-wait", "200ms");
            properties.put("hub.sipd.settle", "2s");
            properties.put("hub.sipd.hold-for", "2s");
        }
        return properties;
    }

    public HubAddress address() {
        return hub.address();
    }

    public ExampleAccounts accounts() {
        return accounts;
    }

    @Override
    public void close() {
        hub.close();
        simulator.close();
    }
}
