package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.sheettext.SheetText;
import java.util.List;

/** A workbook that is written as text is as its schema wants it. */
final class SheetCaseWrong implements Rule {

    @Override
    public String id() {
        return "sheet-case-wrong";
    }

    @Override
    public Level level() {
        return Level.BRONZE;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.files().stream()
                .filter(file -> file.endsWith("/" + SheetText.INPUT))
                .flatMap(file ->
                        SheetText.check(subject.folder().resolve(file), subject.name() + "/" + file).findings().stream()
                                .map(fault -> new Finding(fault.file(), fault.line(), id(), fault.message())))
                .toList();
    }
}
