package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.folder.ConnectorFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A secret never stands in a folder: manifest and mapping name it, the hub's settings say where it is kept. */
final class SecretLiteral implements Rule {

    private static final Pattern LOOKS_SECRET =
            Pattern.compile("whsec_.+|(?i:bearer|basic) \\S{8,}|-----BEGIN .*|sk_\\S{8,}|ghp_\\S{8,}");
    private static final Pattern SECRETIVE_KEY = Pattern.compile("(?i).*(secrets?|password|passwd|token|api-?key)");
    private static final Pattern A_NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}|(env|file):.+|utf8|base64|whsec");

    @Override
    public String id() {
        return "secret-literal";
    }

    @Override
    public Level level() {
        return Level.BRONZE;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return Stream.of(subject.manifest(), subject.mapping())
                .flatMap(file -> Leaf.of(file.root()).stream()
                        .filter(SecretLiteral::isSecret)
                        .map(leaf -> finding(file, leaf)))
                .toList();
    }

    private Finding finding(ConnectorFile file, Leaf leaf) {
        return new Finding(
                file.path(),
                ConnectorFile.line(leaf.node()),
                id(),
                leaf.path() + " holds a secret",
                "name it here, and set hub.connectors.<name>.secrets.<secret> to env:NAME or file:PATH");
    }

    private static boolean isSecret(Leaf leaf) {
        return LOOKS_SECRET.matcher(leaf.text()).matches()
                || SECRETIVE_KEY.matcher(leaf.key()).matches()
                        && !A_NAME.matcher(leaf.text()).matches();
    }
}
