package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Title and description stand in both languages, not twice in one. */
final class TitleOneLanguage implements Rule {

    @Override
    public String id() {
        return "title-one-language";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return Stream.of("title", "description")
                .filter(member -> isTwice(subject.manifest().root().path(member)))
                .map(member -> subject.manifest()
                        .finding(
                                subject.manifest().root().path(member),
                                id(),
                                member + " is the same in both languages"))
                .toList();
    }

    private static boolean isTwice(JsonNode words) {
        String indonesian = words.path("id").asString("").strip();
        return !indonesian.isEmpty()
                && indonesian.equalsIgnoreCase(words.path("en").asString("").strip());
    }
}
