package id.usulanhub.console;

import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.door.Body;
import id.usulanhub.connectorkit.door.DeliveryId;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.connectorkit.door.DoorKeys.State;
import id.usulanhub.connectorkit.door.Signature;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Doors of every kind. */
final class ExampleDoors {

    static final Door SIGNED = new Door(
            Body.JSON,
            "",
            Auth.NONE,
            new Signature(
                    "X-Signature",
                    Signature.Algorithm.HMAC_SHA256,
                    Signature.Encoding.HEX,
                    "sha256=",
                    "",
                    "{body}",
                    "",
                    "",
                    Signature.TimestampUnit.S,
                    Duration.ofMinutes(5),
                    "kunci",
                    Signature.SecretEncoding.UTF8),
            new DeliveryId("", "/event_id"),
            List.of("kunci"));

    static final Door BASIC_XML = new Door(
            Body.XML,
            "",
            new Auth(Auth.Kind.BASIC, "", "pintu"),
            null,
            new DeliveryId("X-Delivery", ""),
            List.of("pintu"));

    static final Door FORM = new Door(Body.FORM, "data", Auth.NONE, null, null, List.of());

    static final Door PHOTOS = new Door(
            Body.MULTIPART,
            "rawRequest",
            new Auth(Auth.Kind.QUERY, "token", "pintu"),
            null,
            new DeliveryId("", "/submissionID"),
            List.of("pintu"));

    static final Door BEARER =
            new Door(Body.JSON, "", new Auth(Auth.Kind.BEARER, "", "pintu"), null, null, List.of("pintu"));

    static final DoorSettings SETTINGS = new DoorSettings(Map.ofEntries(
            Map.entry("paused", new DoorKeys(State.PAUSED, Map.of())),
            Map.entry("ponsel-jeda", new DoorKeys(State.PAUSED, Map.of())),
            Map.entry("ponsel-tutup", new DoorKeys(State.CLOSED, Map.of())),
            Map.entry("lapangan-tutup", new DoorKeys(State.CLOSED, Map.of())),
            Map.entry("ponsel-akun", new DoorKeys(State.OPEN, Map.of("pintu", List.of("desa:rahasia")))),
            Map.entry("ponsel-token", new DoorKeys(State.OPEN, Map.of("pintu", List.of("t0ken-ponsel")))),
            Map.entry("lapangan-jeda", new DoorKeys(State.PAUSED, Map.of())),
            Map.entry("lapangan-token", new DoorKeys(State.OPEN, Map.of("pintu", List.of("s3cret-token")))),
            Map.entry("signed", new DoorKeys(State.OPEN, Map.of("kunci", List.of("kunci-uji")))),
            Map.entry("basic-xml", new DoorKeys(State.OPEN, Map.of("pintu", List.of("kobo:rahasia")))),
            Map.entry("guarded", new DoorKeys(State.OPEN, Map.of("pintu", List.of("s3cret-token")))),
            Map.entry("photos", new DoorKeys(State.OPEN, Map.of("pintu", List.of("t0ken"))))));

    private ExampleDoors() {}
}
