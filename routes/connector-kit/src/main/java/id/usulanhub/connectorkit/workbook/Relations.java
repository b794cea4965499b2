package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** To which other parts a part of a workbook points. */
final class Relations {

    /** A part and what it is for. */
    private record Target(String type, String part) {}

    private final Map<String, Target> byId = new HashMap<>();

    /** @param part empty for those of the container itself */
    static Relations of(Container container, String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        String own = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        Relations relations = new Relations();
        if (container.has(own)) {
            try (Elements xml = container.held(own)) {
                relations.read(xml, part);
            }
        }
        return relations;
    }

    private void read(Elements xml, String from) throws IOException {
        while (xml.nextStart()) {
            boolean isWithin =
                    xml.attribute("TargetMode").filter("External"::equals).isEmpty();
            String target = xml.attribute("Target").orElse("");
            if (xml.starts("Relationship") && isWithin && !target.isEmpty()) {
                byId.put(
                        xml.attribute("Id").orElse(""),
                        new Target(xml.attribute("Type").orElse(""), resolve(from, target)));
            }
        }
    }

    /** @param from the part in which a relative target stands */
    private static String resolve(String from, String target) {
        try {
            String path = URI.create("/" + from.replace(" ", "%20"))
                    .resolve(target.replace(" ", "%20"))
                    .getPath();
            return path == null ? "" : path.substring(Math.min(1, path.length()));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** @param type the end of the type, which differs in what stands before it */
    Optional<String> target(String id, String type) {
        return Optional.ofNullable(byId.get(id))
                .filter(target -> target.type().endsWith(type))
                .map(Target::part);
    }

    /** The only part of a type. */
    Optional<String> part(String type) {
        return byId.values().stream()
                .filter(target -> target.type().endsWith(type))
                .map(Target::part)
                .findFirst();
    }
}
