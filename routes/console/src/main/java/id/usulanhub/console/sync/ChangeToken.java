package id.usulanhub.console.sync;

import id.usulanhub.codec.Json;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Up to where an application has been told, as a text that means nothing to it. It is made of positions in topics, which
 * are the same on every node and after the view was built anew.
 */
final class ChangeToken {

    private ChangeToken() {}

    static String write(Map<String, Long> positions) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(new TreeMap<>(positions)));
    }

    /** @throws DoorRefusal TOKEN_UNCLEAR */
    static Map<String, Long> read(String token) {
        Map<String, Long> positions = new TreeMap<>();
        if (token.isEmpty()) {
            return positions;
        }
        try {
            JsonNode tree =
                    Json.mapper().readTree(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
            tree.properties()
                    .forEach(position ->
                            positions.put(position.getKey(), position.getValue().longValue()));
            return positions;
        } catch (IllegalArgumentException | JacksonException e) {
            throw new DoorRefusal(DoorCode.TOKEN_UNCLEAR);
        }
    }
}
