package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import java.util.List;

/** No case holds what can be somebody's telephone number, mailbox or NIK; what is made up begins with 0800. */
final class CasePersonal implements Rule {

    @Override
    public String id() {
        return "case-personal";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.files().stream()
                .filter(file -> file.startsWith("cases/") && !file.endsWith(".xlsx"))
                .filter(file -> Personal.isIn(subject.text(file)))
                .map(file -> finding(
                        subject,
                        file,
                        "holds what can be a person's telephone number, mailbox or NIK",
                        "make one up: 0800000001, nama@example.id"))
                .toList();
    }
}
