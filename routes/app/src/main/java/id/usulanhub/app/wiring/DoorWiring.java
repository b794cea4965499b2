package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.HubSettings;
import id.usulanhub.app.Secrets;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.console.DoorSettings;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.FolderAttachments;
import id.usulanhub.pipeline.collect.S3Attachments;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the doors of single connectors stand on: their secrets, their pauses, and where attached files are kept. */
@Configuration(proxyBeanMethods = false)
class DoorWiring {

    private static final Logger LOG = LoggerFactory.getLogger(DoorWiring.class);

    /** @throws IllegalArgumentException naming the key when a reference leads nowhere or a secret is not written right */
    @Bean
    DoorSettings doorSettings(HubSettings settings, Connectors connectors) {
        Map<String, DoorKeys> keys = new LinkedHashMap<>();
        settings.connectors()
                .forEach((name, set) -> keys.put(name, new DoorKeys(set.state(), secrets(name, set.secrets()))));
        DoorSettings doors = new DoorSettings(keys);
        connectors.all().forEach(connector -> check(connector, doors.of(connector.name())));
        return doors;
    }

    @Bean
    Attachments attachments(HubSettings settings, DataFolder data, Clock clock) {
        HubSettings.S3 s3 = settings.s3();
        if (s3 == null) {
            return new FolderAttachments(data.attachments());
        }
        return new S3Attachments(
                new S3Attachments.Bucket(s3.endpoint(), s3.bucket(), s3.region()),
                new S3Attachments.Credentials(
                        Secrets.resolve("hub.s3.access-key", s3.accessKey()),
                        Secrets.resolve("hub.s3.secret-key", s3.secretKey())),
                data.spool(),
                clock);
    }

    private static Map<String, List<String>> secrets(String connector, Map<String, List<String>> references) {
        Map<String, List<String>> secrets = new LinkedHashMap<>();
        references.forEach((name, all) -> secrets.put(
                name,
                all.stream()
                        .map(reference -> Secrets.resolve(key(connector, name), reference))
                        .toList()));
        return secrets;
    }

    private static void check(Connector connector, DoorKeys keys) {
        Door door = connector.manifest().door();
        lacking(connector, keys).forEach(key -> warnOfMissing(connector, key));
        door.signed()
                .ifPresent(signature -> keys.secret(signature.secret())
                        .forEach(secret -> readable(connector, signature.secret(), secret)));
    }

    /** The keys of the secrets that a connector needs and nobody has set. */
    static List<String> lacking(Connector connector, DoorKeys keys) {
        return keys.lacking(connector.manifest().door()).stream()
                .map(secret -> key(connector.name(), secret))
                .toList();
    }

    static void warnOfMissing(Connector connector, String key) {
        LOG.atWarn()
                .addKeyValue("connector", connector.name())
                .addKeyValue("key", key)
                .addKeyValue("remedy", "set the key to env:NAME or file:PATH and start again")
                .log("a door stays shut, its secret is not in the settings");
    }

    private static void readable(Connector connector, String name, String secret) {
        try {
            connector.manifest().door().signature().secretEncoding().key(secret);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key(connector.name(), name) + ": " + e.getMessage(), e);
        }
    }

    private static String key(String connector, String secret) {
        return "hub.connectors." + connector + ".secrets." + secret;
    }
}
