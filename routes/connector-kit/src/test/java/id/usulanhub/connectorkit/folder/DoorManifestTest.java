package id.usulanhub.connectorkit.folder;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.door.Body;
import id.usulanhub.connectorkit.door.DeliveryId;
import id.usulanhub.connectorkit.door.Door;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorManifestTest {

    @TempDir
    Path parent;

    @Test
    void a_manifest_that_says_nothing_of_its_door_takes_json_from_anyone() {
        Door door = door("");

        assertThat(door).isEqualTo(Door.OPEN);
        assertThat(door.needed()).isEmpty();
    }

    @Test
    void what_a_manifest_says_of_its_door_is_read() {
        Door door = door("""
                body: multipart
                json-field: rawRequest
                auth: query
                auth-name: token
                auth-secret: alamat
                delivery-id: { pointer: /submissionID }
                secrets: [alamat]
                """);

        assertThat(door.body()).isEqualTo(Body.MULTIPART);
        assertThat(door.jsonField()).isEqualTo("rawRequest");
        assertThat(door.auth()).isEqualTo(new Auth(Auth.Kind.QUERY, "token", "alamat"));
        assertThat(door.deliveryId()).isEqualTo(new DeliveryId("", "/submissionID"));
        assertThat(door.needed()).containsExactly("alamat");
    }

    @Test
    void a_secret_that_is_used_and_not_named_is_found() {
        assertThat(load("auth: bearer\nauth-secret: pintu\n").findings())
                .extracting(Finding::rule)
                .containsExactly("secret-unnamed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth: bearer",
                "auth: header\nauth-secret: a\nsecrets: [a]",
                "auth: basic\nauth-name: x\nauth-secret: a\nsecrets: [a]",
                "auth-secret: a\nsecrets: [a]",
                "json-field: rawRequest",
                "delivery-id: { header: a, pointer: /b }",
                "delivery-id: {}",
                "secrets: [file:/etc/secret]",
                "signature: { header: S, algorithm: hmac-md5, encoding: hex, secret: a }\nsecrets: [a]",
                "signature: { header: S, algorithm: hmac-sha1, encoding: hex, secret: a, signed: '{id}' }\nsecrets: [a]",
                "signature: { header: S, algorithm: hmac-sha1, encoding: hex, secret: a, signed: '{timestamp}{body}' }"
                        + "\nsecrets: [a]",
                "signature: { header: S, algorithm: hmac-sha1, encoding: hex, secret: a, signed: '{id}{body}' }"
                        + "\nsecrets: [a]"
            })
    void a_door_that_could_not_stand_is_found(String yaml) {
        assertThat(load(yaml + "\n").findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).startsWith("schema-"));
    }

    private Door door(String yaml) {
        Connectors connectors = load(yaml);
        assertThat(connectors.findings()).isEmpty();
        return connectors.find("form").orElseThrow().manifest().door();
    }

    private Connectors load(String yaml) {
        Fixtures.write(parent, "form", Fixtures.FORM_MANIFEST + yaml, Fixtures.FORM_MAPPING);
        return ConnectorLoader.fromDirectory(parent);
    }
}
