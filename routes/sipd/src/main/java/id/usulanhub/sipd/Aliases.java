package id.usulanhub.sipd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The spellings of one field of SIPD ({@code schemas/sipd/aliases.yaml}). */
final class Aliases {

    private final Map<String, List<String>> spellings;

    Aliases(Map<String, List<String>> spellings) {
        this.spellings = Map.copyOf(spellings);
    }

    static Aliases fromSchemas() {
        try (InputStream yaml = Aliases.class.getResourceAsStream("/sipd/aliases.yaml")) {
            return new Aliases(new YAMLMapper().readValue(yaml, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of spellings could not be read", e);
        }
    }

    /** The value of the field by the first of its spellings that has one; a missing node when none has. */
    JsonNode value(JsonNode row, String field) {
        for (String spelling : spellings.getOrDefault(field, List.of(field))) {
            JsonNode value = row.path(spelling);
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return row.path("");
    }
}
