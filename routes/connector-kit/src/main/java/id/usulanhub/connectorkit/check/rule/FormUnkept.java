package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.openrosa.FormFiles;
import id.usulanhub.connectorkit.openrosa.OwnForm;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form for phones says nothing that the hub leaves out, and asks for no file that the hub does not keep. */
final class FormUnkept implements Rule {

    /** The kinds of files that are kept are photos and PDF. */
    private static final Pattern KEPT = Pattern.compile("image/.*|application/pdf");

    @Override
    public String id() {
        return "form-unkept";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.connector().stream()
                .flatMap(connector -> connector.manifest().filledIn().stream()
                        .filter(form -> !form.isGenerated())
                        .flatMap(form -> findings(subject, form, connector)))
                .toList();
    }

    private Stream<Finding> findings(Subject subject, FormFiles form, Connector connector) {
        if (!connector.files().keySet().containsAll(form.inFolder())) {
            return Stream.of();
        }
        OwnForm own = OwnForm.of(form, connector.files());
        String file = subject.name() + "/" + form.form();
        Stream<Finding> leftOut = own.remarks().stream().map(remark -> remark.finding(file, id()));
        Stream<Finding> unkept = own.form().stream()
                .flatMap(read -> read.uploads().entrySet().stream())
                .filter(upload -> !KEPT.matcher(upload.getValue()).matches())
                .map(upload -> unkept(subject, form, upload));
        return Stream.concat(leftOut, unkept);
    }

    private Finding unkept(Subject subject, FormFiles form, Map.Entry<String, String> upload) {
        return finding(
                subject,
                form.form(),
                upload.getKey() + " asks for " + upload.getValue() + ": of files the hub keeps photos and PDF only",
                "ask for a photo, or say in its hint that it is to be a PDF and waive this");
    }
}
