package id.usulanhub.connectorkit.check.rule;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Rule;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.Tried;
import id.usulanhub.connectorkit.folder.ConnectorFile;
import id.usulanhub.domain.collect.Drift;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that a case sends is read by the mapping, or named under {@code known}. */
final class SourceUnknown implements Rule {

    private static final String MAPPING = "mapping.yaml";

    private static final Set<Drift.Kind> PLACES =
            EnumSet.of(Drift.Kind.QUESTION, Drift.Kind.COLUMN, Drift.Kind.RENAMED);

    @Override
    public String id() {
        return "source-unknown";
    }

    @Override
    public Level level() {
        return Level.SILVER;
    }

    @Override
    public List<Finding> findings(Subject subject) {
        return unknown(subject).entrySet().stream()
                .map(each -> new Finding(
                        subject.mapping().path(),
                        ConnectorFile.line(subject.mapping().root().get("known")),
                        id(),
                        each.getKey() + " of " + each.getValue() + " is neither read nor known",
                        "read it, or name it under known:, which check --fix does"))
                .toList();
    }

    @Override
    public Map<String, byte[]> mend(Subject subject) {
        Set<String> unknown = unknown(subject).keySet();
        return unknown.isEmpty()
                ? Map.of()
                : Map.of(MAPPING, KnownList.with(subject.text(MAPPING), List.copyOf(unknown)));
    }

    /** Each place, and a case that has it. */
    private static Map<String, String> unknown(Subject subject) {
        Map<String, String> unknown = new TreeMap<>();
        subject.connector()
                .ifPresent(connector -> subject.cases()
                        .forEach(each ->
                                places(connector, each).forEach(place -> unknown.putIfAbsent(place, each.folder()))));
        return unknown;
    }

    private static List<String> places(Connector connector, Tried tried) {
        return tried.received().stream()
                .flatMap(received -> connector.drift(received).stream())
                .filter(drift -> PLACES.contains(drift.kind()))
                .map(Drift::path)
                .toList();
    }
}
