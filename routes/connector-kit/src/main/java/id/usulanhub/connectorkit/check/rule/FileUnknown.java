package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.openrosa.FormFiles;
import java.util.List;
import java.util.regex.Pattern;

/** A folder holds what a connector is made of and nothing else. */
final class FileUnknown implements Rule {

    private static final Pattern KNOWN = Pattern.compile("manifest\\.yaml|mapping\\.yaml|README\\.md|waivers\\.yaml"
            + "|codes/[a-z0-9_-]+\\.csv|cases/[a-z0-9-]+/(input\\.(sheet\\.yaml|[a-z0-9]+)|expected\\.json)");

    @Override
    public String id() {
        return "file-unknown";
    }

    @Override
    public Level level() {
        return Level.BRONZE;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        List<String> ofForm = ofForm(subject);
        return subject.files().stream()
                .filter(file -> !KNOWN.matcher(file).matches() && !ofForm.contains(file))
                .map(file -> finding(subject, file, "is no file of a connector", "remove it, or move it elsewhere"))
                .toList();
    }

    /** What phones fetch is named in the manifest, which may have faults of its own. */
    private static List<String> ofForm(Subject subject) {
        FormFiles form = FormFiles.of(subject.manifest().root());
        return form == null ? List.of() : form.inFolder();
    }
}
