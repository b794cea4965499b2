package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Tried;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two cases send the same bytes. */
final class CaseDoubled implements Rule {

    @Override
    public String id() {
        return "case-doubled";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Map<String, String> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Tried each : subject.cases()) {
            String input = each.folder() + "/" + each.each().input().getFileName();
            String other = first.putIfAbsent(Sha256.hex(subject.bytes(input)), each.name());
            if (other != null) {
                findings.add(finding(subject, input, "sends the same as " + other, "change or remove one of them"));
            }
        }
        return findings;
    }
}
