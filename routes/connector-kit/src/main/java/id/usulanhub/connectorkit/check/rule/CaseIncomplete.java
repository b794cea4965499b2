package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** There is a case, and each has one input and what must come of it. */
final class CaseIncomplete implements Rule {

    @Override
    public String id() {
        return "case-incomplete";
    }

    @Override
    public Level level() {
        return Level.BRONZE;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        Map<String, List<String>> folders = subject.files().stream()
                .filter(file -> file.matches("cases/[^/]+/[^/]+"))
                .collect(Collectors.groupingBy(
                        file -> file.substring(0, file.lastIndexOf('/')), TreeMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        if (folders.isEmpty()) {
            findings.add(finding(
                    subject, "cases", "there is no case", "add cases/good-.../input.json and run test --accept"));
        }
        folders.forEach((folder, files) -> check(subject, folder, files, findings));
        return findings;
    }

    @Override
    public Map<String, byte[]> mend(Subject subject) {
        return subject.cases().stream()
                .filter(each -> !subject.files().contains(each.expectedFile()))
                .collect(Collectors.toMap(Tried::expectedFile, Expected::bytes));
    }

    private void check(Subject subject, String folder, List<String> files, List<Finding> findings) {
        long inputs = files.stream()
                .filter(file -> file.startsWith(folder + "/input."))
                .count();
        if (inputs != 1) {
            findings.add(
                    finding(subject, folder, "a case has one input, not " + inputs, "name what is sent input.json"));
        }
        if (!files.contains(folder + "/expected.json")) {
            findings.add(finding(subject, folder, "a case has an expected.json", "run test --accept and read it"));
        }
    }
}
