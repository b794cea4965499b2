package id.usulanhub.connectorkit.mapping;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compiles where files stand: selectors, or selectors by the document of the kamus that stands there. */
final class FilePlaces {

    private FilePlaces() {}

    static List<Field.Files.Labelled> of(JsonNode from, Selectors selectors) {
        return !from.isObject() || from.has("in")
                ? labelled("", from, selectors)
                : from.propertyStream()
                        .flatMap(each -> labelled(each.getKey(), each.getValue(), selectors).stream())
                        .toList();
    }

    private static List<Field.Files.Labelled> labelled(String dokumen, JsonNode from, Selectors selectors) {
        return selectors.of(from).stream()
                .map(selector -> new Field.Files.Labelled(dokumen, selector))
                .toList();
    }
}
