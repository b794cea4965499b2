package id.usulanhub.connectorkit.mapping;

import id.usulanhub.codec.Change;
import id.usulanhub.codec.Instance;
import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.door.Body;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.door.FormFields;
import id.usulanhub.connectorkit.xml.XmlTree;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a payload becomes a tree: as its connector's manifest says, and for a form by the media type, since a form with
 * files has been made one JSON object at the door.
 *
 * @param jsonField the field of a form that holds JSON; empty for none
 * @param stored how JSON is read that was looked at before
 */
record PayloadReader(Body body, String jsonField, Function<byte[], JsonNode> stored) {

    private static final String FORM = "application/x-www-form-urlencoded";

    static PayloadReader ofForm(Door door) {
        return new PayloadReader(door.body(), door.jsonField(), Json::readChecked);
    }

    /** Of one that sends sheets. */
    static PayloadReader ofRows(Door door) {
        return new PayloadReader(door.body(), door.jsonField(), new StoredRows()::read);
    }

    /** Looks at everything, doubled keys too: for what comes in. */
    Outcome<JsonNode> strict(String mediaType, byte[] payload) {
        return read(mediaType, payload, Json.mapper()::readTree);
    }

    /** For what was looked at strictly before. */
    Outcome<JsonNode> checked(String mediaType, byte[] payload) {
        return read(mediaType, payload, stored);
    }

    static Problem malformed(String value, String detail) {
        return new Problem(ProblemCode.PAYLOAD_MALFORMED, "", Place.wholeRecord(), value, detail);
    }

    private Outcome<JsonNode> read(String mediaType, byte[] payload, Function<byte[], JsonNode> json) {
        try {
            if (body == Body.SYNC && mediaType.equals(Change.MEDIA_TYPE)) {
                return Outcome.accepted(InstanceTree.ofChange(payload));
            }
            if (body == Body.OPENROSA && !mediaType.equals(Instance.MEDIA_TYPE)) {
                return InstanceTree.ofXml(payload);
            }
            JsonNode root = root(mediaType, payload, json);
            return root.isObject()
                    ? Outcome.accepted(body == Body.SYNC ? InstanceTree.ofObject(root, payload) : root)
                    : Outcome.rejected(malformed("", root.getNodeType().name()));
        } catch (JacksonException e) {
            return Outcome.rejected(malformed("", position(e.getLocation())));
        } catch (XMLStreamException e) {
            return Outcome.rejected(malformed("", position(e.getLocation())));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Outcome.rejected(malformed("", e.getClass().getSimpleName()));
        }
    }

    private JsonNode root(String mediaType, byte[] payload, Function<byte[], JsonNode> json)
            throws XMLStreamException, CharacterCodingException {
        if (body == Body.XML) {
            return XmlTree.read(payload);
        }
        if (body == Body.OPENROSA) {
            return InstanceTree.ofJson(payload);
        }
        boolean encoded =
                body == Body.FORM && mediaType.toLowerCase(Locale.ROOT).startsWith(FORM);
        JsonNode root = encoded ? form(payload) : json.apply(payload);
        return jsonField.isEmpty() ? root : withJsonField(root, json);
    }

    private static JsonNode form(byte[] payload) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(payload))
                .toString();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        FormFields.read(text).forEach((name, values) -> put(root, name, values));
        return root;
    }

    private static void put(ObjectNode root, String name, List<String> values) {
        if (values.size() == 1) {
            root.put(name, values.getFirst());
        } else {
            values.forEach(root.withArrayProperty(name)::add);
        }
    }

    /** The JSON that stands as a text within a form is read as what it is. */
    private JsonNode withJsonField(JsonNode root, Function<byte[], JsonNode> json) {
        if (root instanceof ObjectNode object && object.path(jsonField).isString()) {
            String text = object.path(jsonField).stringValue();
            object.set(jsonField, json.apply(text.getBytes(StandardCharsets.UTF_8)));
        }
        return root;
    }

    private static String position(TokenStreamLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + " column " + at.getColumnNr();
    }

    private static String position(Location at) {
        return at == null ? "" : "line " + at.getLineNumber() + " column " + at.getColumnNumber();
    }
}
