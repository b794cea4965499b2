package id.usulanhub.connectorkit.check.rule;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A canonical field and the rule by which it is filled.
 *
 * @param name as problems name it: {@code tahun}, {@code pengusul.nama}, {@code atribut.penerima_kk}
 */
public record Ruled(String name, JsonNode rule) {

    /** The fields of a mapping, in its order. */
    public static List<Ruled> of(JsonNode mapping) {
        List<Ruled> all = new ArrayList<>();
        mapping.path("fields").properties().forEach(field -> {
            if (field.getKey().equals("atribut") || field.getKey().equals("pengusul")) {
                field.getValue()
                        .properties()
                        .forEach(inner -> all.add(new Ruled(field.getKey() + "." + inner.getKey(), inner.getValue())));
            } else {
                all.add(new Ruled(field.getKey(), field.getValue()));
            }
        });
        return all;
    }

    boolean isProblemWhenMissing() {
        return rule.path("else").asString("").equals("problem");
    }

    boolean isConstant() {
        return rule.has("const");
    }
}
