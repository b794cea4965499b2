package id.usulanhub.connectorkit.folder;

import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.door.Body;
import id.usulanhub.connectorkit.door.DeliveryId;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.door.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads how the HTTP door stands out of a manifest that keeps its schema, with the defaults that the schema names. */
final class DoorReader {

    private static final int TOLERANCE = 300;

    private DoorReader() {}

    static Door door(JsonNode manifest) {
        return new Door(
                member(Body.class, manifest.path("body"), usual(manifest)),
                text(manifest, "json-field"),
                auth(manifest),
                signature(manifest.path("signature")),
                deliveryId(manifest.path("delivery-id")),
                texts(manifest.path("secrets")));
    }

    /** How a body is written where the manifest does not say. */
    private static String usual(JsonNode manifest) {
        String transport = manifest.path("transport").asString("");
        return transport.equals("openrosa") || transport.equals("sync") ? transport : "json";
    }

    private static Auth auth(JsonNode manifest) {
        return new Auth(
                member(Auth.Kind.class, manifest.path("auth"), "none"),
                text(manifest, "auth-name"),
                text(manifest, "auth-secret"));
    }

    private static Signature signature(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new Signature(
                        text(node, "header"),
                        member(Signature.Algorithm.class, node.path("algorithm"), ""),
                        member(Signature.Encoding.class, node.path("encoding"), ""),
                        text(node, "prefix"),
                        text(node, "separator"),
                        node.path("signed").asString("{body}"),
                        text(node, "id-header"),
                        text(node, "timestamp-header"),
                        member(Signature.TimestampUnit.class, node.path("timestamp-unit"), "s"),
                        Duration.ofSeconds(node.path("tolerance-seconds").asInt(TOLERANCE)),
                        text(node, "secret"),
                        member(Signature.SecretEncoding.class, node.path("secret-encoding"), "utf8"));
    }

    private static DeliveryId deliveryId(JsonNode node) {
        return node.isMissingNode() ? null : new DeliveryId(text(node, "header"), text(node, "pointer"));
    }

    private static <E extends Enum<E>> E member(Class<E> of, JsonNode node, String otherwise) {
        return Enum.valueOf(
                of, node.asString(otherwise).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
