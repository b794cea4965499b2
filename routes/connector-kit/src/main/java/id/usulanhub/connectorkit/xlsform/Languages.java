package id.usulanhub.connectorkit.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which languages a form speaks.
 *
 * @param all the usual one first
 */
record Languages(List<String> all) {

    private static final String UNNAMED = "default";

    static Languages of(List<XlsSheet> sheets, Settings settings, Notes notes) {
        Set<String> named = new LinkedHashSet<>();
        sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().keySet().stream())
                .filter(heading -> Heading.SHOWN.contains(heading.column()))
                .forEach(heading -> named.add(heading.language()));
        boolean hasUnnamed = named.remove("") || named.isEmpty();
        Optional<XlsCell> chosen = settings.row().cell("default_language");
        chosen.filter(cell -> !hasUnnamed && !named.contains(cell.text()))
                .ifPresent(cell -> notes.fault(
                        cell.place(), "no column has this language: " + cell.text(), "choose one of " + named));
        String usual = chosen.map(XlsCell::text)
                .orElse(hasUnnamed ? UNNAMED : named.iterator().next());
        List<String> all = new ArrayList<>(List.of(usual));
        named.stream().filter(language -> !language.equals(usual)).forEach(all::add);
        return new Languages(all);
    }

    String usual() {
        return all.getFirst();
    }

    /** The words in a language; where there are none, those in the usual one, else any. */
    XlsCell in(String language, Map<String, XlsCell> words) {
        return Stream.of(language, usual(), "")
                .filter(words::containsKey)
                .findFirst()
                .map(words::get)
                .orElseGet(() -> words.values().iterator().next());
    }
}
