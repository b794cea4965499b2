package id.usulanhub.app;

import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.domain.push.PushAttempt;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Tingkat;
import id.usulanhub.pipeline.push.PushSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything that can be set, checked as a whole at start. The keys are {@code hub.*} in {@code hub.yaml}; a key that is
 * not here is refused.
 *
 * @param data folder of all that the hub keeps: broker, files, view, keys
 * @param kabupaten the kabupaten that the hub serves, for example {@code 32.16}
 * @param tahun the planning year that is open
 * @param reference folder with {@code kamus.csv}, {@code pagu.csv} and {@code kriteria.json}
 * @param users YAML file with the accounts
 * @param zone in which times are shown
 * @param secureCookies whether cookies travel over TLS only; false for a hub that is tried out on one machine
 * @param connectors what is set for single connectors, by name
 * @param connectorsFolder folder with connectors' folders of one's own, taken over at run time; null for none
 * @param plainHttpHosts hosts, with their port where they have one, that a connector may ask without TLS
 * @param reader what reading an uploaded file may cost
 * @param s3 an S3-compatible store for attached files; null for the data folder
 * @param collect further ways in for files
 */
@ConfigurationProperties(prefix = "hub", ignoreUnknownFields = false)
public record HubSettings(
        @DefaultValue("data") Path data,
        String kabupaten,
        Integer tahun,
        Path reference,
        Path users,
        @DefaultValue("Asia/Jakarta") ZoneId zone,
        @DefaultValue("true") boolean secureCookies,
        @DefaultValue Map<String, Connector> connectors,
        Path connectorsFolder,
        @DefaultValue List<String> plainHttpHosts,
        @DefaultValue Reader reader,
        S3 s3,
        @DefaultValue Collect collect,
        @DefaultValue Kafka kafka,
        Sipd sipd) {

    private static final int FIRST_TAHUN = 2000;
    private static final int LAST_TAHUN = 2100;

    /**
     * What is set for one connector.
     *
     * @param state whether its door is open, paused (senders are told to come back) or closed (the time for usulan is over)
     * @param secrets by the names that its manifest gives, by reference; more than one while a secret is being changed
     * @param settings what else its manifest wants to be told
     */
    public record Connector(
            @DefaultValue("open") DoorKeys.State state,
            @DefaultValue Map<String, List<String>> secrets,
            @DefaultValue Map<String, String> settings) {}

    /**
     * Where photos and documents of submissions are kept, when not in the data folder.
     *
     * @param endpoint of an S3-compatible store
     * @param accessKey by reference
     * @param secretKey by reference
     */
    public record S3(URI endpoint, String bucket, String region, String accessKey, String secretKey) {}

    /**
     * What the process that reads an uploaded file may cost. The hub's own heap is not touched by it.
     *
     * @param heapMegabytes its heap
     * @param patience how long it is waited for; a large file gets three seconds more for each megabyte
     * @param atOnce how many files are read at the same time
     */
    public record Reader(
            @DefaultValue("256") int heapMegabytes,
            @DefaultValue("60s") Duration patience,
            @DefaultValue("2") int atOnce) {

        private static final int LEAST_HEAP_MEGABYTES = 32;

        private boolean isSensible() {
            return heapMegabytes >= LEAST_HEAP_MEGABYTES && patience.isPositive() && atOnce > 0;
        }
    }

    /**
     * Further ways in for files.
     *
     * @param mail a mailbox that is looked into; null for none
     */
    public record Collect(MailboxSettings mail) {}

    /**
     * Where Kafka is.
     *
     * @param bootstrapServers of an external cluster; null for the hub's own broker as a child process
     * @param brokerLib folder with the jars of the hub's own broker; null with an external cluster
     * @param port of the hub's own broker; another free one is taken when it is in use
     * @param instance names this node among the nodes of one cluster
     * @param temporaryDataAllowed whether the data may lie in a temporary folder; for demonstrations and tests only
     */
    public record Kafka(
            String bootstrapServers,
            Path brokerLib,
            @DefaultValue("9092") int port,
            @DefaultValue("hub-1") String instance,
            @DefaultValue("false") boolean temporaryDataAllowed) {}

    /**
     * Where lists are pushed.
     *
     * @param url base address of the SIPD-compatible endpoint
     * @param token by reference: {@code env:NAME} or {@code file:PATH}
     * @param firstWait the longest wait before the second attempt; later ones double, up to 15 minutes
     * @param settle how long after an attempt without an answer a look-up may first call its items missing
     * @param holdFor how long to wait between two questions whether the schedule is open
     */
    public record Sipd(
            URI url,
            String token,
            @DefaultValue("2s") Duration firstWait,
            @DefaultValue("1m") Duration settle,
            @DefaultValue("5m") Duration holdFor) {

        /** How patiently to push. */
        public PushSettings patience() {
            return new PushSettings(
                    PushAttempt.MOST_ITEMS, firstWait, PushSettings.defaults().backoffCap(), settle, holdFor);
        }
    }

    /** @throws IllegalArgumentException naming every key that is wrong, and its value */
    public HubSettings {
        List<String> faults = new ArrayList<>();
        if (!KodeWilayah.isKode(kabupaten) || new KodeWilayah(kabupaten).tingkat() != Tingkat.KABUPATEN) {
            faults.add("hub.kabupaten: a code such as 32.16 is needed, not " + kabupaten);
        }
        if (tahun == null || tahun < FIRST_TAHUN || tahun > LAST_TAHUN) {
            faults.add("hub.tahun: a planning year is needed, not " + tahun);
        }
        if (reference == null) {
            faults.add("hub.reference: a folder with kamus.csv, pagu.csv and kriteria.json is needed");
        }
        if (kafka.bootstrapServers() == null && kafka.brokerLib() == null) {
            faults.add("hub.kafka: bootstrap-servers or broker-lib is needed");
        }
        if (sipd == null || sipd.url() == null) {
            faults.add("hub.sipd.url: the address of the SIPD-compatible endpoint is needed");
        }
        if (s3 != null && (s3.endpoint() == null || s3.bucket() == null || s3.region() == null)) {
            faults.add("hub.s3: endpoint, bucket and region are needed");
        }
        if (collect.mail() != null) {
            faults.addAll(collect.mail().faults());
        }
        if (!reader.isSensible()) {
            faults.add("hub.reader: heap-megabytes from 32 on, patience and at-once above 0 are needed, not " + reader);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        connectors = Map.copyOf(connectors);
        plainHttpHosts = List.copyOf(plainHttpHosts);
    }

    public KodeWilayah kodeKabupaten() {
        return new KodeWilayah(kabupaten);
    }
}
