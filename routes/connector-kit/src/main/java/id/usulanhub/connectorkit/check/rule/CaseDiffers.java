package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Tried;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What comes of a case is what is written that must. */
final class CaseDiffers implements Rule {

    @Override
    public String id() {
        return "case-differs";
    }

    @Override
    public Level level() {
        return Level.BRONZE;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.cases().stream()
                .filter(each -> subject.files().contains(each.expectedFile()))
                .filter(each -> each.expected() == null || !same(each.expected(), each.actual()))
                .map(each -> finding(subject, each.expectedFile(), message(each), "mend the mapping, or test --accept"))
                .toList();
    }

    private static String message(Tried each) {
        return each.expected() == null
                ? "is no JSON"
                : "something else came: " + Difference.first("", each.expected(), each.actual());
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return Arrays.equals(CanonicalJson.bytes(one), CanonicalJson.bytes(other));
    }
}
